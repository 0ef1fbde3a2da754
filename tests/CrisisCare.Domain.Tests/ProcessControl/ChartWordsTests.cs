using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Tests.ProcessControl;

public sealed class ChartWordsTests
{
    private static readonly Phrase StaffMet = new("different staff in the first 14 days", number => $"{number:0.0}");

    private static readonly double[] Before = [9, 10, 9.5, 10.2, 9.1, 9.8, 10, 9.3, 9.6, 9.9, 9.4, 9.4];

    [Theory]
    [InlineData(MeasureShape.Measurement, 14, ChartKind.Run)]
    [InlineData(MeasureShape.Measurement, 15, ChartKind.Xmr)]
    [InlineData(MeasureShape.Proportion, 14, ChartKind.Run)]
    [InlineData(MeasureShape.Proportion, 15, ChartKind.P)]
    [InlineData(MeasureShape.RareEvent, 3, ChartKind.G)]
    public void The_measure_and_the_number_of_points_choose_the_chart(MeasureShape shape, int points, ChartKind expected) =>
        Assert.Equal(expected, ChartChoice.Of(Weeks.Of([.. Enumerable.Repeat<double?>(0.5, points), null]), shape).Kind);

    [Fact]
    public void The_foot_of_the_chart_says_why_and_what_is_for_trial() =>
        Assert.Equal(
            "An XmR chart: the limits come from how much one point differs from the next. Differences above 3.267 times their mean were left out of the limits once. "
            + "The limits are for trial: they rest on 3 points, fewer than 12.",
            ChartChoice.Why(XmrChart.Of(Weeks.Of(1, 2, 3), new ChartOptions { ScreenMovingRanges = true })));

    [Fact]
    public void The_sentence_compares_with_before_the_change() =>
        Assert.Equal(
            "6.7 different staff in the first 14 days, 9.6 before; the last 9 points are below the old mean, unlikely to be chance.",
            After(6.7, 6.5, 6.9, 6.7, 6.6, 6.8, 6.7, 6.4, 7));

    [Fact]
    public void Few_points_since_the_change_are_said_to_be_few() =>
        Assert.Equal(
            "9.0 different staff in the first 14 days, 9.6 before; the 3 points since are below the old mean, too few to tell from chance.",
            After(9, 9.1, 8.9));

    [Fact]
    public void Points_outside_the_old_limits_speak_before_there_are_seven() =>
        Assert.Equal(
            "4.0 different staff in the first 14 days, 9.6 before; 2 points since are outside the old limits, unlikely to be chance.",
            After(4, 4));

    [Fact]
    public void Points_on_both_sides_of_the_old_mean_may_be_chance() =>
        Assert.Contains("do not keep to one side of the old mean, so chance could explain the difference", After(9, 10, 9, 10));

    [Theory]
    [InlineData("the points have been rising one after another, unlikely to be chance.", new[] { 9.0, 1, 9, 1, 9, 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData("the last point is above the upper limit, unlikely to be chance.", new[] { 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 3 })]
    [InlineData("the last points vary as chance alone would make them.", new[] { 1.0, 2, 1, 3, 2 })]
    public void Without_a_change_the_sentence_reads_the_last_point(string ending, double[] values) =>
        Assert.EndsWith(ending, Headline.Of(XmrChart.Of(Weeks.Of(values)), StaffMet));

    [Fact]
    public void A_run_chart_speaks_of_the_median_and_of_too_few_points() =>
        Assert.Equal(
            "2.0 different staff in the first 14 days; the last points vary as chance alone would make them (3 points so far, too few for limits).",
            Headline.Of(RunChart.Of(Weeks.Of(1, 3, 2)), StaffMet));

    [Fact]
    public void No_data_is_said_to_be_no_data()
    {
        Assert.Equal("No data yet.", Headline.Of(XmrChart.Of([]), StaffMet));
        Assert.Equal("No data yet.", Headline.Of(XmrChart.Of(Weeks.Of(null, null)), StaffMet));
    }

    private static string After(params double[] since) =>
        Headline.Of(XmrChart.Of(Weeks.Of([.. Before, .. since]), Weeks.RebasedAt(Before.Length)), StaffMet);
}
