using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>Who is reminded of the reviews of one episode.</summary>
/// <param name="AccountableId">
/// Whoever was asked to hold the review, or whoever answers for the person now: the lead, the acting deputy, the duty lead of the shift. Empty when there is nobody.
/// </param>
public sealed record Recipients(Guid? AccountableId, IReadOnlyList<Guid> TeamLeaderIds)
{
    /// <summary>What is meant for a lead practitioner goes to the team leaders when nobody is accountable: nobody is forgotten.</summary>
    public IReadOnlyList<Guid> For(ReminderKind kind) =>
        kind is not ReminderKind.ThreeDaysAfter && AccountableId is { } accountable ? [accountable] : TeamLeaderIds;

    public static async Task<Recipients> OfAsync(CrisisCareDbContext db, Review review, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (episodeId, today) = (review.EpisodeId, ServiceTime.LondonDate(now));
        var working = db.StaffMembers.WorkingOn(today);
        var cover = await working.Where(staff => staff.Id == review.CoverId).Select(staff => (Guid?)staff.Id).SingleOrDefaultAsync(cancellationToken);
        var teamLeaders = await (
            from episode in db.Episodes
            from staff in working
            join user in db.Users on staff.Id equals user.StaffMemberId
            where episode.Id == episodeId && user.Role == Roles.TeamLeader && !user.IsDisabled
            where staff.Memberships.Any(membership => membership.TeamId == episode.TeamId)
            select staff.Id).Distinct().ToListAsync(cancellationToken);
        return new Recipients(cover ?? await AccountableAsync(db, episodeId, now, cancellationToken), teamLeaders);
    }

    private static async Task<Guid?> AccountableAsync(CrisisCareDbContext db, Guid episodeId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = ServiceTime.LondonDate(now);
        var episode = await db.Episodes.AsNoTracking().Include(one => one.Leads).Include(one => one.CoreGroup).SingleAsync(one => one.Id == episodeId, cancellationToken);
        var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId, cancellationToken);
        var staff = await db.StaffOfAsync(team.Id, today, cancellationToken);
        var rota = await db.RotaAsync(team, staff, today, today, cancellationToken);
        return Accountable.At(episode, now, staff.ToDictionary(one => one.Id), rota).StaffMemberId;
    }
}
