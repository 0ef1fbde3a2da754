using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace CrisisCare.Domain.Evaluation;

/// <summary>How far the median after a change differs from the one before, with a percentile bootstrap interval.</summary>
/// <param name="Interval">Of the difference, after − before.</param>
public sealed record MedianDifference(int CountBefore, int CountAfter, double MedianBefore, double MedianAfter, Interval Interval)
{
    /// <summary>After − before, in the unit of the measure.</summary>
    public double Difference => MedianAfter - MedianBefore;

    /// <summary>
    /// Empty when either side has nobody. The same seed always gives the same interval, and the order of the values does not matter.
    /// Source of the interval: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
    /// </summary>
    public static MedianDifference? Bootstrap(
        IReadOnlyList<double> before, IReadOnlyList<double> after, int seed, int resamples = 2000, double level = Interval.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        Interval.ThrowIfNotALevel(level);

        if (before.Count == 0 || after.Count == 0)
        {
            return null;
        }

        double[] sortedBefore = [.. before.Order()], sortedAfter = [.. after.Order()];
        var random = new Random(seed);
        var differences = new double[resamples];

        for (var at = 0; at < resamples; at++)
        {
            differences[at] = MedianOfResample(sortedAfter, random) - MedianOfResample(sortedBefore, random);
        }

        Array.Sort(differences);
        var tail = (1 - level) / 2;
        var interval = new Interval(Quantile(differences, tail), Quantile(differences, 1 - tail), level);

        return new MedianDifference(before.Count, after.Count, SortedArrayStatistics.Median(sortedBefore), SortedArrayStatistics.Median(sortedAfter), interval);
    }

    private static double Quantile(double[] sorted, double share) => SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.EmpiricalInvCDF);

    /// <summary>
    /// The median of n values drawn from n with replacement, without drawing them all. A draw is the value at a uniform place, so the k-th
    /// smallest draw is the value at the k-th smallest of n uniform places, which is Beta(k, n − k + 1). Exact, and quick for thousands.
    /// </summary>
    private static double MedianOfResample(double[] sorted, Random random)
    {
        var n = sorted.Length;
        var k = (n + 1) / 2;
        var lower = Beta.Sample(random, k, n - k + 1);

        if (n % 2 == 1)
        {
            return At(sorted, lower);
        }

        // The next place is the smallest of the n − k that are uniform above this one.
        var upper = lower + (1 - lower) * (1 - Math.Pow(random.NextDouble(), 1.0 / (n - k)));
        return (At(sorted, lower) + At(sorted, upper)) / 2;
    }

    private static double At(double[] sorted, double place) => sorted[Math.Clamp((int)(place * sorted.Length), 0, sorted.Length - 1)];
}
