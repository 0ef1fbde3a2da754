using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Rota;

/// <summary>
/// Shifts for the days of a week that nobody has filled in. What is there stays as it is, and whoever is away, has left, or
/// works in another team that day gets nothing: filling twice fills once.
/// </summary>
/// <param name="staff">The team, with their absences and, to be filled from them, their working patterns.</param>
/// <param name="taken">The days on which somebody has a shift already, in whichever team.</param>
public sealed class WeekFill(Guid teamId, RotaWeek week, IReadOnlyCollection<StaffMember> staff, IReadOnlySet<(Guid StaffMemberId, DateOnly Date)> taken)
{
    /// <summary>How many days of how many colleagues wait to be filled in.</summary>
    public int Empty => staff.Sum(member => EmptyDays(member).Count());

    /// <summary>The week before again, own hours and duty leads included.</summary>
    public IReadOnlyList<Shift> CopyOf(IEnumerable<Shift> weekBefore)
    {
        var before = weekBefore.Where(shift => week.Previous.Holds(shift.Date)).ToDictionary(shift => (shift.StaffMemberId, shift.Date));
        return
        [
            .. from member in staff
               from date in EmptyDays(member)
               let old = before.GetValueOrDefault((member.Id, date.AddDays(-7)))
               where old is not null
               select new Shift(teamId, member.Id, date, old.Kind, old.OwnHours, old.IsDutyLead),
        ];
    }

    /// <summary>What everybody usually works; a weekday outside somebody's pattern is off. Without a pattern nothing is known.</summary>
    public IReadOnlyList<Shift> FromPatterns() =>
    [
        .. from member in staff
           where member.Pattern.Count > 0
           from date in EmptyDays(member)
           select new Shift(teamId, member.Id, date, member.UsuallyWorksOn(date.DayOfWeek) ?? ShiftKind.Off),
    ];

    private IEnumerable<DateOnly> EmptyDays(StaffMember member) =>
        week.Days.Where(date => !taken.Contains((member.Id, date)) && member.AbsenceOn(date) is null && !member.HasLeftBy(date));
}
