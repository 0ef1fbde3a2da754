namespace CrisisCare.Domain.ProcessControl;

/// <summary>What sort of number a measure is, which decides its chart.</summary>
public enum MeasureShape
{
    /// <summary>Any number: a count, a mean, a median, days.</summary>
    Measurement,

    /// <summary>So many of so many: the value is the share and the count its denominator.</summary>
    Proportion,

    /// <summary>Something that seldom happens: the points are what lies between two events.</summary>
    RareEvent,
}

/// <summary>Which chart is right for a measure, and why.</summary>
public static class ChartChoice
{
    /// <summary>With fewer points than this, a run chart. Source: the national Making Data Count tool, version 2.5.</summary>
    public const int FewestForLimits = 15;

    public static ControlChart Of(IReadOnlyList<PlotPoint> points, MeasureShape shape, ChartOptions? options = null) =>
        Kind(shape, points.Count(point => point.Value is not null)) switch
        {
            ChartKind.G => GChart.Of(points, options),
            ChartKind.P => PChart.Of(points, options),
            ChartKind.Xmr => XmrChart.Of(points, options),
            _ => RunChart.Of(points, options),
        };

    /// <summary>A chart of rare events is kept even with few points: they come too slowly to wait, and a run chart of them misleads.</summary>
    public static ChartKind Kind(MeasureShape shape, int pointsWithData) => (shape, pointsWithData) switch
    {
        (MeasureShape.RareEvent, _) => ChartKind.G,
        (_, < FewestForLimits) => ChartKind.Run,
        (MeasureShape.Proportion, _) => ChartKind.P,
        _ => ChartKind.Xmr,
    };

    /// <summary>A sentence for the foot of the chart.</summary>
    public static string Why(ControlChart chart)
    {
        var choice = chart.Kind switch
        {
            ChartKind.Run => $"A run chart with the median: fewer than {FewestForLimits} points are too few for limits.",
            ChartKind.P => "A p-chart: the measure is a share, and the limits are wider where there were fewer people.",
            ChartKind.G => "A g-chart: the event is rare, so each point is what lay between one and the next. Higher means rarer.",
            ChartKind.T => "A t-chart: the event is rare, so each point is the time from one to the next. Higher means rarer.",
            _ => "An XmR chart: the limits come from how much one point differs from the next.",
        };
        var screened = chart.Kind is ChartKind.Xmr or ChartKind.T && chart.Options.ScreenMovingRanges
            ? $" Differences above {XmrChart.ScreenFactor} times their mean were left out of the limits once."
            : "";
        var trial = chart.Kind != ChartKind.Run && chart.Current is { IsTrial: true } current
            ? $" The limits are for trial: they rest on {UkFormat.Count(current.Count, "point")}, fewer than {ChartSegment.FewestForFirmLimits}."
            : "";

        return choice + screened + trial;
    }
}
