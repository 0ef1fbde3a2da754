using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data.Figures;

/// <summary>Which figures can be taken as they stand, and how the others are worked out from the facts.</summary>
public static class FiguresQueries
{
    /// <summary>Closed episodes whose figures are missing, in another layout, or older than a change.</summary>
    public static IQueryable<Episode> WithoutFreshFigures(this CrisisCareDbContext db) =>
        db.Episodes.Where(episode => episode.ClosedOn != null
            && (!db.EpisodeFigures.Any(figures => figures.EpisodeId == episode.Id && figures.Version == FactsFormat.Version)
                || db.StaleFigures.Any(stale => stale.EpisodeId == episode.Id)));

    /// <summary>The facts of some episodes, from the record itself. The ids are one parameter: as one each they take longer to write down than to read.</summary>
    public static async Task<IReadOnlyList<EpisodeFacts>> LiveFactsAsync(this CrisisCareDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var episodes = await db.Episodes.AsNoTracking().AsSplitQuery()
            .Where(episode => EF.Parameter(ids).Contains(episode.Id))
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Pauses)
            .Include(episode => episode.Zones)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Bookings).ThenInclude(booking => booking.Staff)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .ToListAsync(cancellationToken);
        return episodes.ConvertAll(EpisodeFacts.Of);
    }
}
