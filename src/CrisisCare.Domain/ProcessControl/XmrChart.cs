namespace CrisisCare.Domain.ProcessControl;

/// <summary>
/// The chart of individual values and moving ranges. Mean ± 2.66 × the mean moving range, where a moving range is how much a point
/// differs from the one before. Source: NHS Making Data Count; Wheeler, Understanding Variation (2.66 is 3 ÷ 1.128).
/// </summary>
public static class XmrChart
{
    public const double LimitFactor = 2.66;

    /// <summary>Moving ranges above this many times their mean are left out when they are screened.</summary>
    public const double ScreenFactor = 3.267;

    public static ControlChart Of(IReadOnlyList<PlotPoint> points, ChartOptions? options = null)
    {
        var chosen = options ?? ChartOptions.Default;

        return Segmentation.Draw(ChartKind.Xmr, points, chosen, values => Fit([.. values.Select(point => point.Value!.Value)], chosen.ScreenMovingRanges));
    }

    internal static SegmentFit Fit(IReadOnlyList<double> values, bool screen)
    {
        var meanMovingRange = MeanMovingRange(values, screen);
        var reach = LimitFactor * meanMovingRange;
        var mean = values.Average();
        var limits = new Limits(mean, mean - reach, mean + reach);
        var each = Enumerable.Repeat(limits, values.Count).ToList();

        return new SegmentFit(limits, meanMovingRange, each, new Rules(values, each).MakingDataCount());
    }

    /// <summary>Empty for a single value, which differs from nothing.</summary>
    private static double? MeanMovingRange(IReadOnlyList<double> values, bool screen)
    {
        var ranges = values.Skip(1).Zip(values, (here, before) => Math.Abs(here - before)).ToList();

        if (ranges.Count == 0)
        {
            return null;
        }

        var mean = ranges.Average();
        return screen ? ranges.Where(range => range <= ScreenFactor * mean).Average() : mean;
    }
}
