namespace CrisisCare.Domain.Rota;

/// <summary>
/// On how many of the days ahead somebody of a group is on an early and on a late shift. A long day is both; hours of their own are
/// early when they start before midday and late when they end after 5pm; nights are neither. A day without a rota is not known.
/// </summary>
/// <param name="Known">Days with a rota. Days.</param>
/// <param name="WithNobody">Days with a rota on which nobody of the group is there by day.</param>
public sealed record GroupCoverage(int Known, int Early, int Late, IReadOnlyList<DateOnly> WithNobody)
{
    public const int Days = 14;

    private static readonly TimeOnly Midday = new(12, 0);
    private static readonly TimeOnly Late5pm = new(17, 0);

    /// <summary>"Early shift on 12 of 14 days, late shift on 9"</summary>
    public string Words => Known == 0
        ? "There is no rota for the next 14 days yet"
        : $"Somebody on an early shift on {Early} of {UkFormat.Days(Known)}, on a late shift on {Late}";

    public static GroupCoverage Of(TeamRota rota, IReadOnlyCollection<Guid> group, DateOnly from)
    {
        var known = Enumerable.Range(0, Days).Select(from.AddDays).Where(rota.HasRotaOn).ToList();
        var early = known.Where(date => group.Any(one => rota.WorkingOn(one, date) is { } shift && IsEarly(shift))).ToHashSet();
        var late = known.Where(date => group.Any(one => rota.WorkingOn(one, date) is { } shift && IsLate(shift))).ToHashSet();
        return new GroupCoverage(known.Count, early.Count, late.Count, [.. known.Where(date => !early.Contains(date) && !late.Contains(date))]);
    }

    private static bool IsEarly(WorkingTime shift) => shift.Shift.Kind switch
    {
        ShiftKind.Early or ShiftKind.LongDay => true,
        ShiftKind.OwnHours => shift.Hours is { GoesOverMidnight: false } hours && hours.Starts < Midday,
        _ => false,
    };

    private static bool IsLate(WorkingTime shift) => shift.Shift.Kind switch
    {
        ShiftKind.Late or ShiftKind.LongDay => true,
        ShiftKind.OwnHours => shift.Hours is { GoesOverMidnight: false } hours && hours.Ends > Late5pm,
        _ => false,
    };
}
