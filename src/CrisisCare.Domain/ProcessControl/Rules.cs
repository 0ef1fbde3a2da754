namespace CrisisCare.Domain.ProcessControl;

/// <summary>What a value was flagged with and whether that points high or low; neither when it was not flagged.</summary>
internal readonly record struct Flag(Signals Signals, bool? High);

/// <summary>
/// The rules that tell a signal from chance, each giving +1 (high), −1 (low) or 0 (none) for each value in order. Sources: NHS Making Data
/// Count, as in NHSRplotthedots 0.2.2; for run charts Perla, Provost and Murray, BMJ Quality and Safety 2011; 20: 46–51.
/// </summary>
internal sealed class Rules(IReadOnlyList<double> values, IReadOnlyList<Limits> limits)
{
    public const int ShiftLength = 7;
    public const int TrendLength = 7;
    public const int RunChartShiftLength = 6;
    public const int RunChartTrendLength = 5;

    private const double WarningShare = 2.0 / 3;

    /// <summary>A mean of equal numbers may differ from them in the last binary digit; that is not "above".</summary>
    private readonly double roundingError = 1e-9 * values.Max(Math.Abs);

    /// <summary>The four rules. Where two disagree on a point: outside before trend before two of three before shift, as in NHSRplotthedots.</summary>
    public IReadOnlyList<Flag> MakingDataCount() => Combine(
        (Signals.Outside, Outside()),
        (Signals.Trend, Trend(TrendLength, equalValuesBreak: true)),
        (Signals.TwoOfThree, TwoOfThree()),
        (Signals.Shift, Shift(ShiftLength, valuesOnTheLineBreak: true)));

    /// <summary>Values on the median are passed over, and so are repeats within a trend.</summary>
    public IReadOnlyList<Flag> RunChart() => Combine(
        (Signals.Trend, Trend(RunChartTrendLength, equalValuesBreak: false)),
        (Signals.Shift, Shift(RunChartShiftLength, valuesOnTheLineBreak: false)));

    /// <summary>Cases and days between events are skewed, so only the upper limit and the shift about the median are read.</summary>
    public IReadOnlyList<Flag> RareEvents() => Combine(
        (Signals.Outside, Outside()),
        (Signals.Shift, Shift(ShiftLength, valuesOnTheLineBreak: true)));

    /// <summary>How many of the last values lie on one side of their centre line without a break.</summary>
    public int TrailingRun(bool valuesOnTheLineBreak)
    {
        var sides = values.Select((value, at) => Side(value, limits[at].Centre)).Where(side => valuesOnTheLineBreak || side != 0).Reverse().ToList();

        return sides.TakeWhile(side => side != 0 && side == sides[0]).Count();
    }

    private int[] Outside() => [.. values.Select((_, at) => Beyond(at, share: 1))];

    /// <summary>A point beyond the limit itself is flagged as such and is not one of the two, as in both NHS tools.</summary>
    private int[] TwoOfThree()
    {
        var near = values.Select((_, at) => Beyond(at, share: 1) == 0 ? Beyond(at, WarningShare) : 0).ToArray();
        var flagged = new int[near.Length];

        for (var first = 0; first < near.Length; first++)
        {
            var three = Enumerable.Range(first, Math.Min(3, near.Length - first)).ToList();

            foreach (var side in new[] { 1, -1 }.Where(side => three.Count(at => near[at] == side) >= 2))
            {
                three.FindAll(at => near[at] == side).ForEach(at => flagged[at] = side);
            }
        }

        return flagged;
    }

    private int[] Shift(int length, bool valuesOnTheLineBreak)
    {
        var sides = values.Select((value, at) => Side(value, limits[at].Centre)).ToList();
        var read = Enumerable.Range(0, sides.Count).Where(at => valuesOnTheLineBreak || sides[at] != 0).ToList();
        var flagged = new int[sides.Count];

        foreach (var run in Runs([.. read.Select(at => sides[at])]).Where(run => run.Length >= length))
        {
            read.GetRange(run.Start, run.Length).ForEach(at => flagged[at] = run.Side);
        }

        return flagged;
    }

    private int[] Trend(int length, bool equalValuesBreak)
    {
        var stairs = Stairs(keepEqualTogether: !equalValuesBreak);
        var flagged = new int[values.Count];
        var steps = stairs.Skip(1).Zip(stairs, (here, before) => Side(values[here[0]], values[before[0]]));

        // A run of six steps passes over seven stairs.
        foreach (var run in Runs([.. steps]).Where(run => run.Length + 1 >= length))
        {
            stairs.GetRange(run.Start, run.Length + 1).SelectMany(stair => stair).ToList().ForEach(at => flagged[at] = run.Side);
        }

        return flagged;
    }

    private List<List<int>> Stairs(bool keepEqualTogether)
    {
        var stairs = new List<List<int>>();

        for (var at = 0; at < values.Count; at++)
        {
            if (keepEqualTogether && at > 0 && Side(values[at], values[at - 1]) == 0)
            {
                stairs[^1].Add(at);
            }
            else
            {
                stairs.Add([at]);
            }
        }

        return stairs;
    }

    /// <summary>The longest stretches of the same side, those without a side left out.</summary>
    private static IEnumerable<(int Start, int Length, int Side)> Runs(IReadOnlyList<int> sides)
    {
        for (var start = 0; start < sides.Count;)
        {
            var length = sides.Skip(start).TakeWhile(side => side == sides[start]).Count();

            if (sides[start] != 0)
            {
                yield return (start, length, sides[start]);
            }

            start += length;
        }
    }

    /// <summary>+1 strictly further than this share of the way from the centre to the upper limit, −1 to the lower one.</summary>
    private int Beyond(int at, double share)
    {
        var (centre, lower, upper) = limits[at];

        return upper is { } high && Side(values[at], centre + share * (high - centre)) > 0 ? 1
            : lower is { } low && Side(values[at], centre + share * (low - centre)) < 0 ? -1
            : 0;
    }

    private int Side(double value, double line) => Math.Abs(value - line) <= roundingError ? 0 : Math.Sign(value - line);

    private Flag[] Combine(params (Signals Signal, int[] Sides)[] rules) =>
    [
        .. values.Select((_, at) => rules.Where(rule => rule.Sides[at] != 0).ToList() is { Count: > 0 } broken
            ? new Flag(broken.Aggregate(Signals.None, (all, rule) => all | rule.Signal), broken[0].Sides[at] > 0)
            : default),
    ];
}
