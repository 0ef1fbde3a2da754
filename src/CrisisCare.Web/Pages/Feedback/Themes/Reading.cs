using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>Feedback as it is read together: the words that were left, and the month they came in; no day, no writer.</summary>
public sealed record Reading(Guid Id, Guid PieceId, string Words, string Month)
{
    public static async Task<IReadOnlyList<Reading>> OfAsync(CrisisCareDbContext db, IQueryable<Excerpt> excerpts, CancellationToken cancellationToken)
    {
        var found = await excerpts.Where(excerpt => excerpt.WithdrawnAt == null && excerpt.Words != null)
            .Join(db.Feedback, excerpt => excerpt.PieceId, piece => piece.Id, (excerpt, piece) => new { excerpt.Id, excerpt.PieceId, excerpt.Words, piece.ReceivedAt })
            .OrderByDescending(one => one.ReceivedAt).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return [.. found.Select(one => new Reading(one.Id, one.PieceId, one.Words!, UkFormat.Month(ServiceTime.LondonDate(one.ReceivedAt))))];
    }
}
