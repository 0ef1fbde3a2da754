namespace CrisisCare.Domain.ProcessControl;

public enum ChartKind
{
    /// <summary>Points and their median: too few for limits.</summary>
    Run,

    /// <summary>Points and limits from how much one differs from the next.</summary>
    Xmr,

    /// <summary>Proportions, with limits as wide as each denominator asks.</summary>
    P,

    /// <summary>Cases or days between rare events.</summary>
    G,

    /// <summary>Time between rare events that are timed closely.</summary>
    T,
}

/// <summary>A point with the lines it is judged by.</summary>
/// <param name="Segment">Which of the chart's segments it belongs to.</param>
/// <param name="Limits">Empty where no limits can be worked out, and always so for a gap in a chart whose limits follow the denominator.</param>
public sealed record ChartPoint(PlotPoint Plot, int Segment, Limits? Limits, Signals Signals, Variation Variation);

/// <summary>A stretch of a chart with the same limits.</summary>
/// <param name="First">Its first point, counted from 0 over all points of the chart.</param>
/// <param name="Last">Its last point.</param>
/// <param name="Count">Its points with data.</param>
/// <param name="Limits">Empty without data, and for a chart whose limits follow the denominator only the centre.</param>
/// <param name="MeanMovingRange">How much one point differs from the next, on average; empty where the chart does not use it.</param>
/// <param name="Rebase">The change it starts with; empty for the first.</param>
/// <param name="Before">The stretch before it that had data, so that its old limits stay visible; empty for the first.</param>
public sealed record ChartSegment(int First, int Last, int Count, Limits? Limits, double? MeanMovingRange, Rebase? Rebase, ChartSegment? Before)
{
    public const int FewestForFirmLimits = 12;

    /// <summary>Limits from fewer than 12 points are for trial. Source: NHS Making Data Count.</summary>
    public bool IsTrial => Count < FewestForFirmLimits;
}

/// <summary>Points, their limits and what is unlikely to be chance. Works for every kind of chart, so that one picture draws them all.</summary>
public sealed record ControlChart(ChartKind Kind, IReadOnlyList<ChartPoint> Points, IReadOnlyList<ChartSegment> Segments, ChartOptions Options)
{
    /// <summary>The last point that has data; empty without any.</summary>
    public ChartPoint? Latest => Points.LastOrDefault(point => point.Plot.Value is not null);

    public bool HasData => Latest is not null;

    /// <summary>The points with data.</summary>
    public int Count => Segments.Sum(segment => segment.Count);

    /// <summary>The stretch the last point with data belongs to.</summary>
    public ChartSegment? Current => Latest is { } latest ? Segments[latest.Segment] : null;

    /// <summary>The icon of the measure: that of its last point. Empty without data.</summary>
    public Variation? Variation => Latest?.Variation;

    public Assurance Assurance => Assurances.Of(Latest?.Limits, Options.Target, Options.Direction);

    /// <summary>"mean" or "median": what the centre line of this chart is.</summary>
    public string CentreWord => Kind is ChartKind.Run or ChartKind.G or ChartKind.T ? "median" : "mean";

    /// <summary>Limits as drawn, not beyond what the measure can be.</summary>
    public Limits? Drawn(Limits? limits) => limits?.Within(Options.Floor, Options.Ceiling);
}
