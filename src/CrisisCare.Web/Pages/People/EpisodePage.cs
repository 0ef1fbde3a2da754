using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>An episode with everything the person's page shows of it, read once.</summary>
public sealed record EpisodePage(Episode Episode, Names Names, ContinuityView Continuity, IReadOnlyList<ReviewTask> Reviews, IReadOnlyList<TimelineDay> Days, Strip? Strip, Accountable? Accountable, TimeSpan LeadGap)
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
            .Include(e => e.ClosingChecks)
            .SingleAsync(e => e.Id == episodeId);
        var names = await Names.LoadAsync(db, episode.TeamId);
        var staff = await db.StaffMembers.AsNoTracking().Include(member => member.Absences).InTeams(episode.TeamId).ToDictionaryAsync(member => member.Id);
        var interventions = await db.Interventions.Where(one => one.TeamId == episode.TeamId).ToDictionaryAsync(one => one.Id, one => one.Name);
        var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId);
        var (accountable, gap) = await AccountabilityAsync(db, episode, team, staff, now);
        var pool = await db.StaffMembers.InTeams(episode.TeamId).WorkingOn(today).CountAsync();
        return new EpisodePage(episode, names, ContinuityView.Of(episode, names, pool) with { Budget = FaceBudget.Of(team.FaceBudget, episode) }, ReviewTask.Of(episode, names, today), new Timeline(episode, names).Days(),
            episode is { IsOpen: true, IsPaused: false } ? Strip.Of(episode, names, staff, interventions, now) : null,
            accountable,
            gap);
    }

    /// <summary>Who answers for the person now, and for how many hours nobody did since acceptance. Nothing once the episode is closed.</summary>
    private static async Task<(Accountable? Now, TimeSpan Gap)> AccountabilityAsync(CrisisCareDbContext db, Episode episode, Team team, Dictionary<Guid, StaffMember> staff, DateTimeOffset now)
    {
        if (!episode.IsOpen)
        {
            return (null, TimeSpan.Zero);
        }

        var rota = await db.RotaAsync(team, staff.Values, episode.AcceptedOn, ServiceTime.LondonDate(now));
        return (Accountable.At(episode, now, staff, rota), Domain.Leads.LeadGap.Between(episode, episode.AcceptedAt, now, staff, rota));
    }
}
