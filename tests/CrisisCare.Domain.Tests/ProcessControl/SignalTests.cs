using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Tests.ProcessControl;

/// <summary>Source of the first vectors: the tests of NHSRplotthedots 0.2.2, restated.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6, 7 }, new[] { 0, 1, 2, 3, 4, 5, 6 })]
    [InlineData(new[] { 7.0, 6, 5, 4, 3, 2, 1 }, new[] { 0, 1, 2, 3, 4, 5, 6 })]
    [InlineData(new[] { 1.0, 2, 3, 3, 4, 5, 6 }, new int[0])]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6 }, new int[0])]
    [InlineData(new[] { 2.0, 1, 2, 3, 4, 5, 6, 7, 3 }, new[] { 1, 2, 3, 4, 5, 6, 7 })]
    public void Seven_points_each_above_or_each_below_the_one_before_are_a_trend(double[] values, int[] flagged) =>
        Assert.Equal(flagged, Weeks.Flagged(XmrChart.Of(Weeks.Of(values)), Signals.Trend));

    [Fact]
    public void Eight_above_the_mean_and_one_far_below_are_a_shift_of_eight() =>
        Assert.Equal(Enumerable.Range(0, 8), Weeks.Flagged(XmrChart.Of(Weeks.Of(5, 6, 5, 6, 5, 6, 5, 6, -90)), Signals.Shift));

    [Fact]
    public void A_point_on_the_mean_breaks_a_shift() =>
        Assert.Empty(Weeks.Flagged(XmrChart.Of(Weeks.Of(1, 1, 1, 0, 1, 1, 1, -1, -1, -1, 0, -1, -1, -1)), Signals.Shift));

    [Fact]
    public void Seven_on_either_side_of_the_mean_and_then_two_near_opposite_limits_are_common_cause()
    {
        var chart = XmrChart.Of(Weeks.Of(1, -1, 1, -1, 1, -1, 1, 5.5, -5.5));

        Assert.All(chart.Points, point => Assert.Equal(Variation.CommonCause, point.Variation));
    }

    [Theory]
    [InlineData("nN..n", "")]
    [InlineData("N..NN", "34")]
    [InlineData("N.N..", "02")]
    [InlineData("NNN..", "012")]
    [InlineData("Nn...", "")]
    [InlineData("NO...", "")]
    public void Two_of_three_near_the_same_limit_are_flagged_and_no_other(string places, string flagged)
    {
        // After 200 points at ±1 the limits lie near ±5.4: N is near the upper one, n near the lower one, O outside.
        var values = Enumerable.Range(0, 200).Select(week => week % 2 == 0 ? 1.0 : -1)
            .Concat(places.Select(place => place switch { 'N' => 4.5, 'n' => -4.5, 'O' => 8, _ => 0.1 }));

        Assert.Equal(flagged, string.Concat(Weeks.Flagged(XmrChart.Of(Weeks.Of(values)), Signals.TwoOfThree).Select(week => week - 200)));
    }

    [Theory]
    [InlineData(Improvement.Lower, Variation.ImprovingLow)]
    [InlineData(Improvement.Higher, Variation.ConcerningLow)]
    [InlineData(Improvement.Neutral, Variation.NeitherLow)]
    public void What_a_signal_means_depends_on_which_way_is_better(Improvement direction, Variation expected)
    {
        var chart = XmrChart.Of(Weeks.Of(7, 6, 5, 4, 3, 2, 1), new ChartOptions { Direction = direction });

        Assert.Equal(expected, chart.Variation);
        Assert.All(chart.Points.Skip(1), point => Assert.Equal(expected, point.Variation));
    }

    [Fact]
    public void Where_two_rules_disagree_on_a_point_outside_goes_before_trend()
    {
        var first = XmrChart.Of(Weeks.Of(7, 6, 5, 4, 3, 2, 1), new ChartOptions { Direction = Improvement.Lower }).Points[0];

        Assert.Equal(Signals.Outside | Signals.Trend, first.Signals);
        Assert.Equal(Variation.ConcerningHigh, first.Variation);
    }

    [Fact]
    public void A_run_does_not_cross_a_change()
    {
        var chart = XmrChart.Of(Weeks.Of(1, 2, 3, 4, 5, 6, 7), Weeks.RebasedAt(4));

        Assert.All(chart.Points, point => Assert.Equal(Signals.None, point.Signals));
    }

    [Theory]
    [InlineData(1, 3, Assurance.ConsistentlyMeets, Assurance.ConsistentlyMisses)]
    [InlineData(5, 7, Assurance.ConsistentlyMisses, Assurance.ConsistentlyMeets)]
    [InlineData(1, 5, Assurance.HitOrMiss, Assurance.HitOrMiss)]
    public void A_target_of_4_is_read_against_the_limits(double lower, double upper, Assurance lowerIsBetter, Assurance higherIsBetter)
    {
        var limits = new Limits((lower + upper) / 2, lower, upper);

        Assert.Equal(lowerIsBetter, Assurance.Of(limits, 4, Improvement.Lower));
        Assert.Equal(higherIsBetter, Assurance.Of(limits, 4, Improvement.Higher));
        Assert.Equal(Assurance.NoTarget, Assurance.Of(limits, 4, Improvement.Neutral));
        Assert.Equal(Assurance.NoTarget, Assurance.Of(limits, null, Improvement.Lower));
    }
}
