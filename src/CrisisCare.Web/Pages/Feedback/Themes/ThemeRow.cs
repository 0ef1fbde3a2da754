using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>A theme on the list: how much feedback it holds, and whether it has had its reply.</summary>
/// <param name="IsLate">Feedback in it has waited for a reply for more than 4 weeks.</param>
public sealed record ThemeRow(Guid Id, string Title, int Pieces, DateOnly? DecidedOn, bool IsLate, int QuotesToClear)
{
    public static async Task<IReadOnlyList<ThemeRow>> OfAsync(CrisisCareDbContext db, Guid teamId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = now.AddDays(-Theme.ReplyWithin);
        var cleared = db.Quotes.Cleared(db.Excerpts);
        return await db.Themes.AsNoTracking().Where(theme => theme.TeamId == teamId)
            .OrderBy(theme => theme.DecidedOn != null).ThenByDescending(theme => theme.StartedAt).ThenBy(theme => theme.Id)
            .Select(theme => new ThemeRow(
                theme.Id,
                theme.Title,
                theme.Pieces.Count,
                theme.DecidedOn,
                theme.Decision == null && theme.Pieces.Any(held => db.Feedback.Any(piece => piece.Id == held.PieceId && piece.Words != null && piece.ReceivedAt < latest)),
                theme.Quotes.Count(quote => quote.Words != null && !cleared.Any(one => one.Id == quote.Id) && db.Excerpts.Any(one => one.Id == quote.ExcerptId && one.WithdrawnAt == null))))
            .ToListAsync(cancellationToken);
    }
}
