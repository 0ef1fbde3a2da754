using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>The rota and the diary of some days, read as the rules ask for them: one query for each kind of data.</summary>
public static class RotaQueries
{
    /// <summary>The working staff of a team, with their absences.</summary>
    public static Task<List<StaffMember>> StaffOfAsync(this CrisisCareDbContext db, Guid teamId, DateOnly today, CancellationToken cancellationToken = default) =>
        db.StaffMembers.AsNoTracking().Include(member => member.Absences).InTeams(teamId).WorkingOn(today)
            .OrderBy(member => member.Name).ToListAsync(cancellationToken);

    /// <summary>The shifts from the day before the first (for the nights) to the last day.</summary>
    /// <param name="staff">Everybody asked about, with their absences.</param>
    public static async Task<TeamRota> RotaAsync(this CrisisCareDbContext db, Team team, IReadOnlyCollection<StaffMember> staff, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var first = from.AddDays(-1);
        var shifts = await db.Shifts.AsNoTracking()
            .Where(shift => shift.TeamId == team.Id && shift.Date >= first && shift.Date <= to)
            .ToListAsync(cancellationToken);
        return new TeamRota(team, staff, shifts);
    }

    /// <summary>
    /// What these staff and this episode have in the diary on some London days. Colleagues who work in two teams are busy in
    /// both, so this alone looks past the team; it says when, and nothing about whom.
    /// </summary>
    public static async Task<List<DiaryEntry>> DiaryAsync(this CrisisCareDbContext db, IReadOnlyCollection<Guid> staffIds, Guid? episodeId, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var start = ServiceTime.At(from.AddDays(-1), TimeOnly.MinValue);
        var end = ServiceTime.At(to.AddDays(2), TimeOnly.MinValue);
        var bookings = await db.Episodes.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).AsNoTracking()
            .SelectMany(episode => episode.Bookings)
            .Where(booking => booking.EndedAt == null && booking.StartsAt >= start && booking.StartsAt < end)
            .Where(booking => booking.EpisodeId == episodeId || booking.Staff.Any(staff => staffIds.Contains(staff.StaffMemberId)))
            .Include(booking => booking.Staff)
            .ToListAsync(cancellationToken);
        return bookings.ConvertAll(DiaryEntry.Of);
    }
}
