namespace CrisisCare.Domain.ProcessControl;

/// <summary>
/// The chart of the time between rare events where it is measured finely, such as days and hours. Times are skewed; their 3.6th root is
/// nearly normal, so the limits are those of an <see cref="XmrChart"/> of the roots, turned back into times. No lower limit where it would
/// be below 0. Source: Nelson, Journal of Quality Technology 1994; 26: 239–242; Montgomery, Introduction to Statistical Quality Control, 7.3.5.
/// </summary>
public static class TChart
{
    private const double Power = 3.6;

    public static ControlChart Of(IReadOnlyList<PlotPoint> between, ChartOptions? options = null)
    {
        RareEvents.ThrowIfNegative(between);
        var chosen = options ?? ChartOptions.Default;

        return Segmentation.Draw(ChartKind.T, between, chosen with { Floor = chosen.Floor ?? 0 }, segment =>
        {
            var roots = XmrChart.Fit([.. segment.Select(point => Math.Pow(point.Value!.Value, 1 / Power))], chosen.ScreenMovingRanges);

            return roots with { Limits = AsTimes(roots.Limits), MeanMovingRange = null, Each = [.. roots.Each.Select(AsTimes)] };
        });
    }

    private static Limits AsTimes(Limits roots) => new(Math.Pow(roots.Centre, Power), AsTime(roots.Lower), AsTime(roots.Upper));

    private static double? AsTime(double? root) => root is { } above and >= 0 ? Math.Pow(above, Power) : null;
}
