using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>One colleague's week as it stands, ready to be changed.</summary>
public sealed class StaffWeek
{
    private readonly Dictionary<DateOnly, Shift> shifts;
    private readonly HashSet<DateOnly> elsewhere;
    private readonly IReadOnlyList<TeamVisit> ahead;

    private StaffWeek(Team team, StaffMember member, RotaWeek week, Dictionary<DateOnly, Shift> shifts, HashSet<DateOnly> elsewhere, IReadOnlyList<TeamVisit> ahead)
    {
        Team = team;
        Member = member;
        Week = week;
        this.shifts = shifts;
        this.elsewhere = elsewhere;
        this.ahead = ahead;
    }

    public Team Team { get; }

    public StaffMember Member { get; }

    public RotaWeek Week { get; }

    public Shift? ShiftOn(DateOnly date) => shifts.GetValueOrDefault(date);

    /// <summary>They have a shift in another team.</summary>
    public bool IsElsewhereOn(DateOnly date) => elsewhere.Contains(date);

    /// <summary>"Leave", "Left"</summary>
    public string? AwayOn(DateOnly date) => Member.HasLeftBy(date) ? "Left" : Member.AbsenceOn(date)?.Kind.Words;

    /// <summary>Their visits to come that the rota holds now, or has not spoken about, and that a week of these shifts would not hold.</summary>
    public IReadOnlyList<TeamVisit> LeftOutsideBy(IEnumerable<Shift> wanted)
    {
        var (now, then) = (RotaOf(shifts.Values), RotaOf(wanted.Concat(shifts.Values.Where(shift => !Week.Holds(shift.Date)))));
        bool IsHeld(TeamRota rota, TeamVisit visit) => rota.ShiftFor(Member.Id, visit.Booking.StartsAt, visit.Booking.EndsAt) is not null;
        bool IsChanged(DateOnly date) => then.PlannedOn(Member.Id, date) is { } shift && !shift.SaysLike(now.PlannedOn(Member.Id, date));
        return [.. ahead.Where(visit => !IsHeld(then, visit) && (IsHeld(now, visit) || IsChanged(visit.Booking.StartsOn)))];
    }

    /// <returns>Nothing for somebody who is not in the team.</returns>
    public static async Task<StaffWeek?> LoadAsync(CrisisCareDbContext db, Team team, Guid staffMemberId, RotaWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var member = await db.StaffMembers.AsNoTracking().Include(one => one.Absences).InTeams(team.Id).SingleOrDefaultAsync(one => one.Id == staffMemberId, cancellationToken);
        if (member is null)
        {
            return null;
        }

        // The night before Monday ends in this week, and a visit in its small hours belongs to it.
        var (from, to) = (week.Previous.Sunday, week.Sunday);
        var shifts = await db.Shifts
            .Where(shift => shift.TeamId == team.Id && shift.StaffMemberId == staffMemberId && shift.Date >= from && shift.Date <= to)
            .ToDictionaryAsync(shift => shift.Date, cancellationToken);
        var elsewhere = await WeekTable.ElsewhereAsync(db, team.Id, [member], week, cancellationToken);
        var visits = await TeamVisit.LoadAsync(db, team.Id, week.Monday, week.Next.Monday, cancellationToken);
        return new StaffWeek(team, member, week, shifts, [.. elsewhere.Select(day => day.Date)], [.. visits.Where(visit => visit.Booking.EndsAt > now && visit.Booking.IsWith(staffMemberId))]);
    }

    private TeamRota RotaOf(IEnumerable<Shift> some) => new(Team, [Member], some);
}
