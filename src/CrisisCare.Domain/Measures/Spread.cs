namespace CrisisCare.Domain.Measures;

/// <summary>Half of the people have the median or less, a quarter the lower quartile or less. In the unit of the measure.</summary>
public sealed record Spread(double LowerQuartile, double Median, double UpperQuartile, double Lowest, double Highest)
{
    /// <summary>Quantiles by linear interpolation between neighbours (type 7 of Hyndman and Fan 1996, what R and spreadsheets give).</summary>
    public static Spread? Of(IEnumerable<double> values)
    {
        var sorted = values.ToList();
        sorted.Sort();
        return sorted.Count == 0 ? null : new Spread(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), sorted[0], sorted[^1]);
    }

    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var (below, above) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
