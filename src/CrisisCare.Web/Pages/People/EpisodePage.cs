using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>An episode with everything the person's page shows of it, read once.</summary>
public sealed record EpisodePage(Episode Episode, Names Names, ContinuityView Continuity, IReadOnlyList<ReviewTask> Reviews, IReadOnlyList<TimelineDay> Days, Strip? Strip)
{
    public static async Task<EpisodePage> LoadAsync(CrisisCareDbContext db, Guid episodeId, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        var episode = await db.Episodes.AsNoTracking()
            .Include(e => e.Leads)
            .Include(e => e.CoreGroup)
            .Include(e => e.Reviews)
            .Include(e => e.Bookings).ThenInclude(booking => booking.Staff)
            .Include(e => e.Contacts).ThenInclude(contact => contact.Staff)
            .Include(e => e.Zones)
            .Include(e => e.Pauses)
            .Include(e => e.Decisions)
            .SingleAsync(e => e.Id == episodeId);
        var names = await Names.LoadAsync(db, episode.TeamId);
        var pool = await db.StaffMembers.InTeams(episode.TeamId).WorkingOn(today).CountAsync();
        return new EpisodePage(episode, names, ContinuityView.Of(episode, names, pool), ReviewTask.Of(episode, names, today), new Timeline(episode, names).Days(),
            episode is { IsOpen: true, IsPaused: false } ? Strip.Of(episode, names, now) : null);
    }
}
