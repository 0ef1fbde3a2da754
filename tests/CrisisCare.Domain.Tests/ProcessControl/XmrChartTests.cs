using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Tests.ProcessControl;

/// <summary>Source of the first numbers: the vignettes of NHSRplotthedots 0.2.2 and R, worked out again to four decimals.</summary>
public sealed class XmrChartTests
{
    private static readonly double[] Vignette = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

    /// <summary>R: set.seed(123); rnorm(20).</summary>
    private static readonly double[] Random20 =
    [
        -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285, -0.44566197,
        1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.70135590, -0.47279141,
    ];

    [Theory]
    [InlineData(false, -3.0626, 6.9515)]
    [InlineData(true, -0.7156, 4.6044)]
    public void The_limits_are_those_of_the_NHS_vignette_with_and_without_screening(bool screened, double lower, double upper)
    {
        var chart = XmrChart.Of(Weeks.Of(Vignette), new ChartOptions { ScreenMovingRanges = screened });

        AssertLimits(chart.Current!.Limits!, 1.9444, lower, upper, 4);
    }

    [Fact]
    public void Screening_is_off_unless_asked_for() =>
        Assert.Equal(6.9515, XmrChart.Of(Weeks.Of(Vignette)).Current!.Limits!.Upper!.Value, 4);

    [Theory]
    [InlineData(false, -4.596625, 5.935457)]
    [InlineData(true, -2.383666, 3.722497)]
    public void The_limits_are_those_of_R_with_one_outlier(bool screened, double lower, double upper)
    {
        double[] values = [.. Random20];
        values[14] = 10;

        AssertLimits(XmrChart.Of(Weeks.Of(values), new ChartOptions { ScreenMovingRanges = screened }).Current!.Limits!, 0.6694159, lower, upper, 5);
    }

    [Fact]
    public void A_change_starts_new_limits_and_keeps_the_old_ones()
    {
        var chart = XmrChart.Of(Weeks.Of(Random20), Weeks.RebasedAt(10));

        Assert.Equal([(0, 9), (10, 19)], chart.Segments.Select(segment => (segment.First, segment.Last)));
        AssertLimits(chart.Segments[1].Before!.Limits!, .0746, -2.60, 2.75, 2);
        AssertLimits(chart.Segments[1].Limits!, .209, -3.28, 3.70, 2);
        Assert.Equal("Go-live", chart.Current!.Rebase!.Title);
    }

    [Fact]
    public void The_period_that_straddles_a_change_still_belongs_to_the_old_limits()
    {
        var change = new Rebase(Weeks.First.AddDays(7 * 10 - 3), "Go-live", "Training was complete");

        Assert.Equal(10, XmrChart.Of(Weeks.Of(Random20), new ChartOptions { Rebases = [change] }).Segments[1].First);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(500)]
    public void A_change_before_the_first_point_or_after_the_last_changes_nothing(int week)
    {
        var chart = XmrChart.Of(Weeks.Of(Random20), Weeks.RebasedAt(week));

        Assert.Null(Assert.Single(chart.Segments).Rebase);
        AssertLimits(chart.Current!.Limits!, .1416238, -3.01138, 3.294627, 5);
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Limits_of_fewer_than_12_points_are_for_trial(int points, bool trial) =>
        Assert.Equal(trial, XmrChart.Of(Weeks.Of(Random20[..points])).Current!.IsTrial);

    [Fact]
    public void Limits_are_drawn_where_the_measure_can_be_and_kept_as_worked_out()
    {
        var chart = XmrChart.Of(Weeks.Of(Vignette), new ChartOptions { Floor = 0, Ceiling = 5 });

        Assert.Equal(new Limits(chart.Current!.Limits!.Centre, 0, 5), chart.Drawn(chart.Current.Limits));
        Assert.Equal(-3.0626, chart.Current.Limits.Lower!.Value, 4);
    }

    private static void AssertLimits(Limits limits, double centre, double lower, double upper, int decimals)
    {
        Assert.Equal(centre, limits.Centre, Math.Min(4, decimals));
        Assert.Equal(lower, limits.Lower!.Value, decimals);
        Assert.Equal(upper, limits.Upper!.Value, decimals);
    }
}
