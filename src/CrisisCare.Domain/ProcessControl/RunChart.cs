using MathNet.Numerics.Statistics;

namespace CrisisCare.Domain.ProcessControl;

/// <summary>
/// Points and their median, for when there are too few for limits. A shift is 6 points on one side of the median, a trend 5 going one way.
/// Source: Perla, Provost and Murray, The run chart, BMJ Quality and Safety 2011; 20: 46–51.
/// </summary>
public static class RunChart
{
    public static ControlChart Of(IReadOnlyList<PlotPoint> points, ChartOptions? options = null) =>
        Segmentation.Draw(ChartKind.Run, points, options ?? ChartOptions.Default, segment =>
        {
            var values = segment.Select(point => point.Value!.Value).ToList();
            var median = new Limits(values.Median(), Lower: null, Upper: null);
            var each = Enumerable.Repeat(median, values.Count).ToList();

            return new SegmentFit(median, MeanMovingRange: null, each, new Rules(values, each).RunChart());
        });
}
