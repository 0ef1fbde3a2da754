using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>Who is reminded of the reviews of one episode.</summary>
/// <param name="LeadId">The current lead practitioner; empty when there is none or they have left.</param>
public sealed record Recipients(Guid? LeadId, IReadOnlyList<Guid> TeamLeaderIds)
{
    /// <summary>What is meant for a lead practitioner goes to the team leaders when there is none: nobody is forgotten.</summary>
    public IReadOnlyList<Guid> For(ReminderKind kind) =>
        kind is not ReminderKind.ThreeDaysAfter && LeadId is { } lead ? [lead] : TeamLeaderIds;

    public static async Task<Recipients> OfAsync(CrisisCareDbContext db, Guid episodeId, DateOnly today, CancellationToken cancellationToken)
    {
        var working = db.StaffMembers.WorkingOn(today);
        var lead = await (
            from episode in db.Episodes
            from term in episode.Leads
            join staff in working on term.StaffMemberId equals staff.Id
            where episode.Id == episodeId && term.EndedAt == null
            select (Guid?)staff.Id).SingleOrDefaultAsync(cancellationToken);
        var teamLeaders = await (
            from episode in db.Episodes
            from staff in working
            join user in db.Users on staff.Id equals user.StaffMemberId
            where episode.Id == episodeId && user.Role == Roles.TeamLeader && !user.IsDisabled
            where staff.Memberships.Any(membership => membership.TeamId == episode.TeamId)
            select staff.Id).Distinct().ToListAsync(cancellationToken);
        return new Recipients(lead, teamLeaders);
    }
}
