using CrisisCare.Domain.Evaluation;
using CsCheck;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class MedianDifferenceTests
{
    private static readonly Gen<double[]> Values = Gen.Int[0, 15].Select(staff => (double)staff).Array[1, 40];

    /// <summary>Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, table 2.1: survival of 16 mice; medians 94 and 46.</summary>
    private static readonly double[] Treated = [94, 197, 16, 38, 99, 141, 23];
    private static readonly double[] Control = [52, 104, 146, 10, 50, 31, 40, 27, 46];

    [Fact]
    public void The_medians_of_the_mice_are_48_days_apart()
    {
        var found = MedianDifference.Bootstrap(Control, Treated, seed: 1)!;

        Assert.Equal((46, 94, 48), (found.MedianBefore, found.MedianAfter, found.Difference));
        Assert.False(found.Interval.Excludes(0));
    }

    /// <summary>
    /// The median of a resample has a known distribution: P(median ≤ i-th value) is the chance that at least half of n draws fall on the first i,
    /// a binomial tail. Against a group that cannot vary, the interval must be the quantiles of it. Worked out by another program from that
    /// formula: for the 7 treated mice 23 and 141 days. Efron and Tibshirani give 37.83 as the standard error (table 2.2).
    /// </summary>
    [Fact]
    public void The_interval_is_that_of_the_exact_distribution()
    {
        var found = MedianDifference.Bootstrap([0, 0, 0], Treated, seed: 1, resamples: 20_000)!;

        Assert.Equal(new Interval(23, 141, 0.95), found.Interval);
    }

    [Fact]
    public void An_even_number_of_values_has_the_interval_of_its_exact_distribution() =>
        Assert.Equal(new Interval(1.5, 6.0, 0.8), MedianDifference.Bootstrap([0], [1, 2, 4, 8], seed: 1, resamples: 20_000, level: 0.8)!.Interval);

    [Fact]
    public void The_order_of_the_values_does_not_matter_and_the_same_seed_gives_the_same() =>
        Gen.Select(Values, Values, Gen.Int).Sample((before, after, seed) =>
            MedianDifference.Bootstrap(before, after, seed, 200) == MedianDifference.Bootstrap([.. before.Reverse()], [.. after.Reverse()], seed, 200), iter: 50);

    [Fact]
    public void The_interval_holds_what_the_values_allow() =>
        Gen.Select(Values, Values).Sample((before, after) =>
        {
            var found = MedianDifference.Bootstrap(before, after, seed: 7, resamples: 200)!;

            return found.Interval.Lower <= found.Interval.Upper
                && found.Interval.Lower >= after.Min() - before.Max() && found.Interval.Upper <= after.Max() - before.Min();
        }, iter: 50);

    [Fact]
    public void The_same_value_throughout_has_no_width() =>
        Assert.Equal(new Interval(-5, -5, 0.95), MedianDifference.Bootstrap([9, 9, 9], [4, 4], seed: 3)!.Interval);

    [Fact]
    public void Nobody_on_either_side_is_no_data()
    {
        Assert.Null(MedianDifference.Bootstrap([], [1], seed: 1));
        Assert.Null(MedianDifference.Bootstrap([1], [], seed: 1));
    }
}
