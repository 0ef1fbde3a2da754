namespace CrisisCare.Domain.ProcessControl;

/// <summary>
/// The chart of rare events, such as disengagement: each point is how many cases, or days, passed before the next one. With ḡ their mean,
/// the centre is 0.693 ḡ, the median of a geometric distribution, and the upper limit ḡ + 3 √(ḡ (ḡ + 1)). There is no lower limit: it
/// would be below 0, so events that come faster show as a shift below the median. Sources: Benneyan, Health Care Management Science 2001;
/// 4: 305–318; Provost and Murray, The Health Care Data Guide, 2011, pages 228 to 229.
/// </summary>
public static class GChart
{
    private const double MedianOfMean = 0.693;
    private const double Sigmas = 3;

    /// <summary>Values are counts from 0, as <see cref="RareEvents"/> makes them. More between events is usually <see cref="Improvement.Higher"/>.</summary>
    public static ControlChart Of(IReadOnlyList<PlotPoint> between, ChartOptions? options = null)
    {
        RareEvents.ThrowIfNegative(between);
        var chosen = options ?? ChartOptions.Default;

        return Segmentation.Draw(ChartKind.G, between, chosen with { Floor = chosen.Floor ?? 0 }, segment =>
        {
            var values = segment.Select(point => point.Value!.Value).ToList();
            var mean = values.Average();
            var limits = new Limits(MedianOfMean * mean, Lower: null, mean + Sigmas * Math.Sqrt(mean * (mean + 1)));
            var each = Enumerable.Repeat(limits, values.Count).ToList();

            return new SegmentFit(limits, MeanMovingRange: null, each, new Rules(values, each).RareEvents());
        });
    }
}
