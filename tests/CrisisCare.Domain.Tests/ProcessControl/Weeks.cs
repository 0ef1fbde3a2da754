using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Tests.ProcessControl;

/// <summary>Points a week apart.</summary>
internal static class Weeks
{
    public static readonly DateOnly First = new(2026, 1, 5);

    public static IReadOnlyList<PlotPoint> Of(params double?[] values) => [.. values.Select((value, week) => Point(week, value, 1))];

    public static IReadOnlyList<PlotPoint> Of(IEnumerable<double> values) => Of([.. values.Select(value => (double?)value)]);

    public static PlotPoint Point(int week, double? value, int count) => new(First.AddDays(7 * week), First.AddDays(7 * week + 7), value, count);

    public static ChartOptions RebasedAt(params int[] weeks) => new()
    {
        Direction = Improvement.Lower,
        Rebases = [.. weeks.Select(week => new Rebase(First.AddDays(7 * week), "Go-live", "Each person has a lead practitioner"))],
    };

    public static IEnumerable<int> Flagged(ControlChart chart, Signals signal) =>
        Enumerable.Range(0, chart.Points.Count).Where(week => chart.Points[week].Signals.HasFlag(signal));
}
