namespace CrisisCare.Domain.ProcessControl;

/// <summary>How the numbers of a measure are read aloud.</summary>
/// <param name="Of">What follows the number: "different staff in the first 14 days".</param>
/// <param name="Number">The number in the unit of the measure: "6.7", "43%".</param>
public sealed record Phrase(string Of, Func<double, string> Number);

/// <summary>
/// The sentence that comes before a chart: "6.7 different staff in the first 14 days, 9.6 before; the last 9 points are below the old mean,
/// unlikely to be chance". It says what was seen and never what caused it.
/// </summary>
public static class Headline
{
    private const string NotChance = "unlikely to be chance";

    public static string Of(ControlChart chart, Phrase phrase) => chart switch
    {
        { Current: null } => "No data yet.",
        { Current: { Limits: { } limits, Before.Limits: { } old } current } =>
            $"{phrase.Number(limits.Centre)} {phrase.Of}, {phrase.Number(old.Centre)} before; {AgainstOld(chart, current, old)}{TooFew(chart)}.",
        { Current.Limits: { } limits } => $"{phrase.Number(limits.Centre)} {phrase.Of}; {Lately(chart)}{TooFew(chart)}.",
        _ => "No data yet.",
    };

    /// <summary>The points since the change, read by the lines from before it.</summary>
    private static string AgainstOld(ControlChart chart, ChartSegment current, Limits old)
    {
        var since = ValuesOf(chart, current);
        var run = TrailingRun(chart, since, old);
        var where = $"{Side(since[^1], old.Centre)} the old {chart.CentreWord}";
        var outside = since.Count(value => value < old.Lower || value > old.Upper);

        return (run, outside) switch
        {
            _ when run >= RunNeeded(chart) => $"the last {UkFormat.Count(run, "point")} are {where}, {NotChance}",
            (_, > 0) => $"{UkFormat.Count(outside, "point")} since {(outside == 1 ? "is" : "are")} outside the old limits, {NotChance}",
            (1, _) when since.Count == 1 => $"the one point since is {where}, too few to tell from chance",
            _ when run == since.Count => $"the {UkFormat.Count(run, "point")} since are {where}, too few to tell from chance",
            _ => $"the points since do not keep to one side of the old {chart.CentreWord}, so chance could explain the difference",
        };
    }

    /// <summary>What the last point was flagged with, in the order the rules take precedence.</summary>
    private static string Lately(ControlChart chart)
    {
        var latest = chart.Latest!;
        var (value, limits) = (latest.Plot.Value!.Value, latest.Limits!);
        var values = ValuesOf(chart, chart.Current!);

        return latest.Signals switch
        {
            var signals when signals.HasFlag(Signals.Outside) =>
                $"the last point is {(value > limits.Upper ? "above the upper" : "below the lower")} limit, {NotChance}",
            var signals when signals.HasFlag(Signals.Trend) =>
                $"the points have been {(value > values.Last(earlier => earlier != value) ? "rising" : "falling")} one after another, {NotChance}",
            var signals when signals.HasFlag(Signals.TwoOfThree) =>
                $"two of the last three points are close to the {(value > limits.Centre ? "upper" : "lower")} limit, {NotChance}",
            var signals when signals.HasFlag(Signals.Shift) =>
                $"the last {TrailingRun(chart, values, limits)} points are {Side(value, limits.Centre)} the {chart.CentreWord}, {NotChance}",
            _ => "the last points vary as chance alone would make them",
        };
    }

    private static List<double> ValuesOf(ControlChart chart, ChartSegment segment) =>
        [.. chart.Points.Skip(segment.First).Take(segment.Last - segment.First + 1).Select(point => point.Plot.Value).OfType<double>()];

    private static int TrailingRun(ControlChart chart, List<double> values, Limits limits) =>
        new Rules(values, [.. Enumerable.Repeat(limits, values.Count)]).TrailingRun(valuesOnTheLineBreak: chart.Kind != ChartKind.Run);

    private static int RunNeeded(ControlChart chart) => chart.Kind == ChartKind.Run ? Rules.RunChartShiftLength : Rules.ShiftLength;

    private static string Side(double value, double line) => value > line ? "above" : "below";

    private static string TooFew(ControlChart chart) => chart.Kind == ChartKind.Run
        ? $" ({UkFormat.Count(chart.Count, "point")} so far, too few for limits)"
        : "";
}
