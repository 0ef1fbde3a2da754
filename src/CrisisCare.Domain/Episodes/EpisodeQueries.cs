namespace CrisisCare.Domain.Episodes;

/// <summary>The episodes pages ask for, said once for every page and both databases.</summary>
public static class EpisodeQueries
{
    public static IQueryable<Episode> OfTeam(this IQueryable<Episode> episodes, Guid teamId) =>
        episodes.Where(episode => episode.TeamId == teamId);

    /// <summary>The open episode first, then the closed ones, newest first.</summary>
    public static IQueryable<Episode> OfPerson(this IQueryable<Episode> episodes, Guid serviceUserId) =>
        episodes.Where(episode => episode.ServiceUserId == serviceUserId)
            .OrderBy(episode => episode.ClosedOn != null)
            .ThenByDescending(episode => episode.AcceptedAt);

    /// <summary>On the caseload: accepted and not closed. People in hospital are on it.</summary>
    public static IQueryable<Episode> Open(this IQueryable<Episode> episodes) =>
        episodes.Where(episode => episode.ClosedOn == null);

    /// <summary>Open and not paused by a stay in hospital.</summary>
    public static IQueryable<Episode> AtHome(this IQueryable<Episode> episodes) =>
        episodes.Open().Where(episode => !episode.Pauses.Any(pause => pause.EndedOn == null));

    /// <summary>Open, and nobody leads this person's care.</summary>
    public static IQueryable<Episode> WithoutLead(this IQueryable<Episode> episodes) =>
        episodes.Open().Where(episode => !episode.Leads.Any(term => term.EndedAt == null));

    /// <summary>Open, and led by this member of staff.</summary>
    public static IQueryable<Episode> LedBy(this IQueryable<Episode> episodes, Guid staffMemberId) =>
        episodes.Open().Where(episode => episode.Leads.Any(term => term.EndedAt == null && term.StaffMemberId == staffMemberId));
}
