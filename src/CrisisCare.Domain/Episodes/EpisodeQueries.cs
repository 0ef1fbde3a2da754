namespace CrisisCare.Domain.Episodes;

/// <summary>Which episodes a list means, said once for C# and for SQL.</summary>
public static class EpisodeQueries
{
    public static IQueryable<Episode> Open(this IQueryable<Episode> episodes) => episodes.Where(episode => episode.ClosedOn == null);
}
