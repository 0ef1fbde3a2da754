using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Tests.ProcessControl;

public sealed class OtherChartsTests
{
    [Fact]
    public void Six_points_on_one_side_of_the_median_are_a_shift_and_points_on_it_are_passed_over()
    {
        var chart = RunChart.Of(Weeks.Of(1, 2, 1, 5, 2, 1, 2, 9, 8, 9, 8));

        Assert.Equal(2, chart.Current!.Limits!.Centre);
        Assert.Empty(Weeks.Flagged(chart, Signals.Shift));
        Assert.Equal([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12], Weeks.Flagged(RunChart.Of(Weeks.Of(1, 2, 1, 5, 2, 1, 2, 9, 8, 9, 8, 9, 8)), Signals.Shift));
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 0, 1, 2, 3, 4 })]
    [InlineData(new[] { 1.0, 2, 2, 3, 4, 5 }, new[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(new[] { 1.0, 2, 2, 3, 4 }, new int[0])]
    public void Five_points_going_one_way_are_a_trend_of_a_run_chart_and_repeats_do_not_count(double[] values, int[] flagged) =>
        Assert.Equal(flagged, Weeks.Flagged(RunChart.Of(Weeks.Of(values)), Signals.Trend));

    /// <summary>Source: Pyzdek and Keller, The Handbook for Quality Management, 2013, table 9.6: bruised peaches in crates of 250.</summary>
    [Fact]
    public void The_limits_of_a_p_chart_follow_the_denominator()
    {
        int[] bruised =
            [47, 42, 55, 51, 46, 61, 39, 44, 41, 51, 88, 101, 101, 40, 48, 47, 50, 48, 57, 45, 43, 105, 98, 100, 96];
        int[] doubled = [10, 11, 12, 21, 22, 23, 24];
        var chart = PChart.Of([.. bruised.Select((count, week) =>
            doubled.Contains(week) ? Weeks.Point(week, count / 500.0, 500) : Weeks.Point(week, count / 250.0, 250))]);

        Assert.Equal(0.193, chart.Current!.Limits!.Centre, 10);
        Assert.Equal((0.118, 0.268), Rounded(chart.Points[0].Limits!));
        Assert.Equal((0.140, 0.246), Rounded(chart.Points[10].Limits!));
        Assert.All(chart.Points, point => Assert.False(point.Signals.HasFlag(Signals.Outside)));
    }

    [Fact]
    public void A_share_of_nobody_is_a_gap_and_everybody_gives_limits_without_width()
    {
        var chart = PChart.Of([Weeks.Point(0, 1, 5), Weeks.Point(1, 0, 0), Weeks.Point(2, 1, 3)]);

        Assert.Equal(2, chart.Count);
        Assert.Equal(new Limits(1, 1, 1), chart.Points[2].Limits);
    }

    /// <summary>Source of the formula: Provost and Murray, The Health Care Data Guide, 2011, pages 228 to 229; here with a mean of 20.</summary>
    [Fact]
    public void A_g_chart_has_the_median_of_a_geometric_distribution_and_no_lower_limit()
    {
        var chart = GChart.Of(Weeks.Of(20, 5, 35, 0, 40), new ChartOptions { Direction = Improvement.Higher });

        Assert.Equal(13.86, chart.Current!.Limits!.Centre, 10);
        Assert.Equal(20 + 3 * Math.Sqrt(420), chart.Current.Limits.Upper!.Value, 10);
        Assert.Null(chart.Current.Limits.Lower);
    }

    [Fact]
    public void Events_that_suddenly_become_rare_improve_and_events_that_crowd_concern()
    {
        var better = new ChartOptions { Direction = Improvement.Higher };

        Assert.Equal(Variation.ImprovingHigh, GChart.Of(Weeks.Of(5, 3, 6, 4, 5, 3, 6, 4, 5, 80), better).Variation);
        Assert.Equal(Variation.ConcerningLow, GChart.Of(Weeks.Of(30, 40, 35, 44, 2, 1, 0, 2, 1, 3, 1), better).Variation);
    }

    /// <summary>
    /// Source: Montgomery, Introduction to Statistical Quality Control, table 7.14: hours between failures of a valve, and their power 0.2777
    /// as printed there, which differs from the 3.6th root in the third digit.
    /// </summary>
    [Fact]
    public void A_t_chart_has_the_limits_of_the_roots_of_the_times()
    {
        double[] hours = [286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96];
        double[] printed =
        [
            4.80986, 6.70903, 5.72650, 3.81367, 6.43541, 6.23705, 1.46958, 3.96768, 5.39007, 1.78151,
            9.09619, 5.89774, 3.38833, 4.51095, 5.91690, 5.59189, 7.16124, 7.18601, 9.09083, 3.55203,
        ];
        var (times, roots) = (TChart.Of(Weeks.Of(hours)).Current!.Limits!, XmrChart.Of(Weeks.Of(printed)).Current!.Limits!);

        Assert.Equal(roots.Centre, Math.Pow(times.Centre, 1 / 3.6), 0.01);
        Assert.Equal(roots.Upper!.Value, Math.Pow(times.Upper!.Value, 1 / 3.6), 0.02);
        Assert.Null(times.Lower);
    }

    [Fact]
    public void Dates_of_events_become_days_between_and_closings_become_cases_between()
    {
        DateOnly Day(int day) => Weeks.First.AddDays(day);

        Assert.Equal([0, 9, 3], RareEvents.DaysBetween([Day(9), Day(0), Day(0), Day(12)]).Select(point => point.Value!.Value));
        Assert.Equal([1, 0], RareEvents.CasesBetween([(Day(5), true), (Day(1), true), (Day(5), true), (Day(3), false)]).Select(point => point.Value!.Value));
        Assert.Empty(RareEvents.DaysBetween([Day(1)]));
    }

    private static (double Lower, double Upper) Rounded(Limits limits) => (Math.Round(limits.Lower!.Value, 3), Math.Round(limits.Upper!.Value, 3));
}
