using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Components.Charts;

/// <summary>Where things stand in a drawing. Points are equally far from each other, each in the middle of a slot of its own.</summary>
public sealed class ChartFrame
{
    public const double FlagWidth = 24;
    public const double FlagHeight = 20;
    private const double LaneHeight = 24;

    private readonly IReadOnlyList<ChartPoint> points;

    public ChartFrame(ControlChart chart, ChartDress dress, ChartSize size)
    {
        points = chart.Points;
        Size = size;
        Axis = Axis.Over(Heights(chart), size.Ticks);
        Flags = InLanes([.. dress.Flags.Where(flag => flag.IsWithin(points)).OrderBy(flag => flag.On).ThenBy(flag => flag.Number)]);
        Top = (size.HasWords ? size.Letter * 0.8 : 6) + (size.HasWords && Flags.Count > 0 ? (Flags.Max(flag => flag.Lane) + 1) * LaneHeight : 0);
    }

    public ChartSize Size { get; }

    public Axis Axis { get; }

    /// <summary>Each change, where it stands from left to right, and in which row so that no number hides another.</summary>
    public IReadOnlyList<(ChartFlag Flag, double X, int Lane)> Flags { get; }

    public double Left => Size.Left;

    public double Right => Size.Width - Size.Right;

    public double Top { get; }

    public double Bottom => Size.Height - (Size.HasWords ? Size.Letter * 2.9 : 6);

    public double Step => (Right - Left) / Math.Max(1, points.Count);

    /// <summary>The middle of the slot of a point.</summary>
    public double X(int point) => Left + (point + 0.5) * Step;

    /// <summary>Where the slot of a point begins.</summary>
    public double Edge(int point) => Left + point * Step;

    public double Y(double value) => Bottom - (value - Axis.From) / (Axis.To - Axis.From) * (Bottom - Top);

    public double LaneY(int lane) => Size.Letter * 0.3 + lane * LaneHeight;

    /// <summary>Everything that has to find room: points, lines as drawn, and the target.</summary>
    private static IEnumerable<double> Heights(ControlChart chart) =>
        chart.Points.SelectMany(point => new[] { point.Plot.Value, chart.Drawn(point.Limits)?.Lower, chart.Drawn(point.Limits)?.Upper })
            .Concat(chart.Segments.Select(segment => segment.Limits?.Centre))
            .Append(chart.Options.Target)
            .OfType<double>();

    /// <summary>A change stands within its period, as far in as its date is.</summary>
    private double XOf(DateOnly date)
    {
        var at = points.TakeWhile(point => point.Plot.To <= date).Count();
        var (from, to) = (points[at].Plot.From, points[at].Plot.To);
        return Edge(at) + Step * Math.Max(0, date.DayNumber - from.DayNumber) / Math.Max(1, to.DayNumber - from.DayNumber);
    }

    private List<(ChartFlag Flag, double X, int Lane)> InLanes(IReadOnlyList<ChartFlag> flags)
    {
        var ends = new List<double>();
        var placed = new List<(ChartFlag, double, int)>();

        foreach (var flag in flags)
        {
            var x = XOf(flag.On);
            var lane = ends.FindIndex(end => end <= x);

            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = x + FlagWidth + 2;
            placed.Add((flag, x, lane));
        }

        return placed;
    }
}
