using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>A visit of the day, who comes, and why they may not be there.</summary>
public sealed record DayVisit(TeamVisit Visit, IReadOnlyList<string> Staff, IReadOnlyList<string> Doubts);

/// <summary>Somebody on shift, and in which hours of the day: all of it, some of it, or not.</summary>
public sealed record DayShift(WorkingTime Time, StaffMember Member, IReadOnlyList<HourPart> Hours)
{
    /// <summary>"Night, 8:30pm to 7:30am"</summary>
    public string Words => Time.Shift.OwnHours is null ? $"{Time.Shift.Kind.Words}, {Time.Hours.Words}" : Time.Hours.Words;
}

public enum HourPart
{
    None,
    Some,
    All,
}

/// <summary>One London day of a team, hour by hour.</summary>
public sealed record DayTable(DayCover Cover, bool HasRota, IReadOnlyList<DayShift> Shifts, IReadOnlyList<StaffMember> Away, IReadOnlyList<DayVisit> Visits)
{
    public static async Task<DayTable> LoadAsync(CrisisCareDbContext db, Team team, DateOnly date, CancellationToken cancellationToken)
    {
        var staff = await db.StaffOfAsync(team.Id, date, cancellationToken);
        var rota = await db.RotaAsync(team, staff, date, date, cancellationToken);
        var visits = await TeamVisit.LoadAsync(db, team.Id, date, date, cancellationToken);
        var known = await WithTheBookedAsync(db, staff, visits, cancellationToken);
        var cover = DayCover.Of(rota, date);
        return new DayTable(
            cover,
            rota.HasRotaOn(date),
            [.. cover.OnShift.Select(time => new DayShift(time, known[time.StaffMemberId], [.. cover.Hours.Select(hour => PartOf(time, hour))]))],
            [.. staff.Where(member => rota.PlannedOn(member.Id, date) is { IsWork: true } && member.AbsenceOn(date) is not null)],
            [.. visits.Select(visit => VisitOf(visit, known, rota))]);
    }

    /// <summary>Whoever is booked has a name, also when they have left or work in another team.</summary>
    private static async Task<Dictionary<Guid, StaffMember>> WithTheBookedAsync(CrisisCareDbContext db, List<StaffMember> staff, IReadOnlyList<TeamVisit> visits, CancellationToken cancellationToken)
    {
        var missing = visits.SelectMany(visit => visit.Booking.StaffIds).Except(staff.Select(member => member.Id)).ToList();
        var others = missing.Count == 0
            ? []
            : await db.StaffMembers.AsNoTracking().Include(member => member.Absences).Where(member => missing.Contains(member.Id)).ToListAsync(cancellationToken);
        return staff.Concat(others).ToDictionary(member => member.Id);
    }

    private static DayVisit VisitOf(TeamVisit visit, Dictionary<Guid, StaffMember> known, TeamRota rota)
    {
        var staff = visit.Booking.StaffIds.Select(id => known[id]).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        return new DayVisit(
            visit,
            [.. staff.Select(member => member.Name)],
            [.. staff.SelectMany(member => rota.DoubtsAbout(member, visit.Booking.StartsAt, visit.Booking.EndsAt))]);
    }

    private static HourPart PartOf(WorkingTime time, DayHour hour) =>
        time.Holds(hour.Starts, hour.Ends) ? HourPart.All
        : time.Starts < hour.Ends && hour.Starts < time.Ends ? HourPart.Some
        : HourPart.None;
}
