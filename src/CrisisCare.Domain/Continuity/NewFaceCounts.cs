using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Continuity;

/// <summary>One kind of something and how many there were. From 0.</summary>
public sealed record Tally<T>(T Kind, int Count);

/// <summary>
/// New faces counted three ways, each new face once in each: every kind is there, in an order that does not depend on the counts.
/// An empty reason means that nobody said why.
/// </summary>
public sealed record NewFaceCounts(
    IReadOnlyList<Tally<NewFaceReason?>> ByReason, IReadOnlyList<Tally<DayOfWeek>> ByWeekday, IReadOnlyList<Tally<DayPart>> ByShift)
{
    private static readonly NewFaceReason?[] Reasons = [.. Enum.GetValues<NewFaceReason>().Cast<NewFaceReason?>(), null];

    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly DayPart[] Shifts = [DayPart.Early, DayPart.Late, DayPart.Night];

    public int Total => ByShift.Sum(tally => tally.Count);

    /// <param name="team">Whose shift times say which shift had begun last.</param>
    public static NewFaceCounts Of(IEnumerable<(DateTimeOffset At, NewFaceReason? Reason)> newFaces, Team team)
    {
        var all = newFaces.Select(one => (one.Reason, When: ServiceTime.LondonTime(one.At))).ToList();
        return new NewFaceCounts(
            Count(Reasons, all.Select(one => one.Reason)),
            Count(Weekdays, all.Select(one => one.When.DayOfWeek)),
            Count(Shifts, all.Select(one => ShiftAt(team, TimeOnly.FromDateTime(one.When)))));
    }

    /// <summary>The small hours belong to the night that began the day before.</summary>
    private static DayPart ShiftAt(Team team, TimeOnly time) =>
        team.PartAt(time) is var part and not DayPart.SmallHours ? part : DayPart.Night;

    private static IReadOnlyList<Tally<T>> Count<T>(IEnumerable<T> kinds, IEnumerable<T> found)
    {
        var list = found.ToList();
        return [.. kinds.Select(kind => new Tally<T>(kind, list.Count(one => EqualityComparer<T>.Default.Equals(one, kind))))];
    }
}
