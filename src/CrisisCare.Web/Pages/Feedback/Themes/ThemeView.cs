using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Improvement;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>A theme with everything that belongs to it.</summary>
/// <param name="Readings">The feedback in it, prepared; only for those who find themes.</param>
/// <param name="Quotes">All that can be shown, or may be once they are cleared.</param>
/// <param name="Changes">What changed, the first first: chosen here, or what an idea from here became.</param>
public sealed record ThemeView(
    Theme Theme, IReadOnlyList<Reading> Readings, IReadOnlyList<Quote> Quotes, IReadOnlyList<ChangeIdea> Ideas, IReadOnlyList<Change> Changes, Authors Authors)
{
    public static async Task<ThemeView?> OfAsync(CrisisCareDbContext db, Guid id, bool works, CancellationToken cancellationToken)
    {
        if (await db.Themes.Include(one => one.Pieces).Include(one => one.Quotes).ThenInclude(quote => quote.Clearances).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } theme)
        {
            return null;
        }

        var pieces = theme.Pieces.Select(held => held.PieceId).ToList();
        var standing = await db.Excerpts.Where(excerpt => pieces.Contains(excerpt.PieceId) && excerpt.WithdrawnAt == null).Select(excerpt => excerpt.Id).ToListAsync(cancellationToken);
        var quotes = theme.Quotes.Where(quote => quote.Words is not null && standing.Contains(quote.ExcerptId) && (works || quote.IsCleared)).OrderBy(quote => quote.ProposedAt).ToList();
        var ideas = await db.ChangeIdeas.AsNoTracking().Where(idea => idea.ThemeId == id).OrderBy(idea => idea.RaisedAt).ToListAsync(cancellationToken);
        var changes = await db.Changes.AsNoTracking().Where(change => change.WithdrawnAt == null && (change.Id == theme.ChangeId || db.ChangeIdeas.Any(idea => idea.ThemeId == id && idea.ChangeId == change.Id)))
            .OrderBy(change => change.On).ThenBy(change => change.Id).ToListAsync(cancellationToken);
        return new ThemeView(
            theme,
            works ? await Reading.OfAsync(db, db.Excerpts.Where(excerpt => pieces.Contains(excerpt.PieceId)), cancellationToken) : [],
            quotes,
            ideas,
            changes,
            await Authors.OfAsync(db, [theme.StartedBy, theme.DecidedBy ?? theme.StartedBy, .. quotes.SelectMany(quote => quote.Clearances.Select(one => one.Account).Append(quote.ProposedBy))], cancellationToken));
    }
}
