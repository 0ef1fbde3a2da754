namespace CrisisCare.Domain.ProcessControl;

/// <summary>
/// The chart of proportions, such as reviews held on time: p̄ ± 3 √(p̄ (1 − p̄) ÷ n), where p̄ is all that were ÷ all that could have been
/// and n the denominator of the point, so few people give wide limits. Source: Montgomery, Introduction to Statistical Quality Control, 7.2.
/// </summary>
public static class PChart
{
    private const double Sigmas = 3;

    /// <summary>Values are shares from 0 to 1 and counts their denominators. A point with no denominator is a gap.</summary>
    public static ControlChart Of(IReadOnlyList<PlotPoint> points, ChartOptions? options = null)
    {
        var shares = points.Select(point => point.Count > 0 ? point : point with { Value = null }).ToList();
        var chosen = options ?? ChartOptions.Default;

        if (shares.Any(share => share.Value is < 0 or > 1))
        {
            throw new ArgumentOutOfRangeException(nameof(points), "A share lies between 0 and 1.");
        }

        return Segmentation.Draw(ChartKind.P, shares, chosen with { Floor = chosen.Floor ?? 0, Ceiling = chosen.Ceiling ?? 1 }, Fit);
    }

    private static SegmentFit Fit(IReadOnlyList<PlotPoint> segment)
    {
        var values = segment.Select(point => point.Value!.Value).ToList();
        var share = segment.Sum(point => point.Value!.Value * point.Count) / segment.Sum(point => (double)point.Count);
        var each = segment.Select(point => Around(share, point.Count)).ToList();

        return new SegmentFit(new Limits(share, Lower: null, Upper: null), MeanMovingRange: null, each, new Rules(values, each).MakingDataCount());
    }

    private static Limits Around(double share, int denominator)
    {
        var reach = Sigmas * Math.Sqrt(Math.Max(0, share * (1 - share)) / denominator);

        return new Limits(share, share - reach, share + reach);
    }
}
