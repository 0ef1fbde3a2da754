using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>An episode with everything the person's page shows of it, read once.</summary>
public sealed record EpisodePage(Episode Episode, Names Names, ContinuityView Continuity, IReadOnlyList<ReviewTask> Reviews, IReadOnlyList<TimelineDay> Days)
{
    public static async Task<EpisodePage> LoadAsync(CrisisCareDbContext db, Guid episodeId, DateOnly today)
    {
        var episode = await db.Episodes.AsNoTracking()
            .Include(e => e.Leads)
            .Include(e => e.CoreGroup)
            .Include(e => e.Reviews)
            .Include(e => e.Bookings).ThenInclude(booking => booking.Staff)
            .Include(e => e.Contacts).ThenInclude(contact => contact.Staff)
            .Include(e => e.Zones)
            .Include(e => e.Pauses)
            .SingleAsync(e => e.Id == episodeId);
        var names = await Names.LoadAsync(db, episode.TeamId);
        var pool = await db.StaffMembers.CurrentOf(episode.TeamId, today).CountAsync();
        return new EpisodePage(episode, names, ContinuityView.Of(episode, names, pool), ReviewTask.Of(episode, names, today), new Timeline(episode, names).Days());
    }
}

/// <summary>How the pages under a person's address find whom they are about.</summary>
public static class PeopleQueries
{
    /// <summary>The open episode first, then the closed ones, newest first.</summary>
    public static IQueryable<Episode> OfPerson(this IQueryable<Episode> episodes, Guid personId) =>
        episodes.Where(episode => episode.ServiceUserId == personId)
            .OrderBy(episode => episode.ClosedOn != null)
            .ThenByDescending(episode => episode.AcceptedAt);

    /// <summary>Whoever works in the team on this day.</summary>
    public static IQueryable<StaffMember> CurrentOf(this IQueryable<StaffMember> staff, Guid teamId, DateOnly today) =>
        staff.Where(member => member.Memberships.Any(membership => membership.TeamId == teamId) && (member.LeftOn == null || member.LeftOn > today));
}
