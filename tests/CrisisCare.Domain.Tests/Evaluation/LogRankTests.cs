using CrisisCare.Domain.Evaluation;
using CsCheck;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class LogRankTests
{
    private static readonly Gen<SurvivalGroup[]> Groups = Gen.Select(Gen.Int[0, 20], Gen.Bool)
        .Select((time, happened) => new FollowUp(time, happened)).Array[0, 15].Select(people => new SurvivalGroup("group", people)).Array[2, 5];

    /// <summary>Source: Kleinbaum and Klein, chapter 2: log-rank 16.79, expected events 19.25 and 10.75.</summary>
    [Fact]
    public void The_leukaemia_trial_gives_16_79()
    {
        var test = LogRank.Test([new("6-MP", Leukaemia.Mercaptopurine), new("Placebo", Leukaemia.Placebo)])!;

        Assert.Equal((16.79, 1), (Math.Round(test.ChiSquared, 2), test.DegreesOfFreedom));
        Assert.Equal([(9, 19.25), (21, 10.75)], test.Groups.Select(group => (group.Observed, Math.Round(group.Expected, 2))));
        Assert.Equal(4.17e-5, test.P, 0.01e-5);
    }

    /// <summary>Source: survdiff of the R package survival on its data set aml: expected 10.69 and 7.31, p = 0.0653.</summary>
    [Fact]
    public void The_maintenance_trial_gives_a_p_of_0653()
    {
        var test = LogRank.Test(
        [
            new("Maintained", Of("9 13 13+ 18 23 28+ 31 34 45+ 48 161+")),
            new("Not maintained", Of("5 5 8 8 12 16+ 23 27 30 33 43 45")),
        ])!;

        Assert.Equal([(7, 10.69), (11, 7.31)], test.Groups.Select(group => (group.Observed, Math.Round(group.Expected, 2))));
        Assert.Equal(0.0653, test.P, 4);
    }

    /// <summary>Worked out in whole fractions by another program.</summary>
    [Fact]
    public void Three_groups_have_two_degrees_of_freedom()
    {
        var test = LogRank.Test([new("A", Of("1 4 4+")), new("B", Of("2 5 7+")), new("C", Of("3 6 6"))])!;

        Assert.Equal(2, test.DegreesOfFreedom);
        Assert.Equal(5354409.0 / 6933419, test.ChiSquared, 10);
        Assert.Equal([Math.Round(101.0 / 84, 10), Math.Round(419.0 / 168, 10), Math.Round(185.0 / 56, 10)], test.Groups.Select(group => Math.Round(group.Expected, 10)));
    }

    [Fact]
    public void The_order_of_the_groups_does_not_matter() =>
        Groups.Sample(groups =>
        {
            var (here, there) = (LogRank.Test(groups), LogRank.Test([.. groups.Reverse()]));

            return here is null ? there is null
                : Math.Abs(here.ChiSquared - there!.ChiSquared) < 1e-6 && here.DegreesOfFreedom == there.DegreesOfFreedom
                    && here.P is >= 0 and <= 1 && double.IsFinite(here.ChiSquared);
        });

    [Fact]
    public void As_many_events_are_expected_as_were_observed() =>
        Groups.Sample(groups => LogRank.Test(groups) is not { } test
            || Math.Abs(test.Groups.Sum(group => group.Expected) - test.Groups.Sum(group => group.Observed)) < 1e-9);

    [Fact]
    public void Without_two_groups_in_which_something_happened_there_is_no_test()
    {
        Assert.Null(LogRank.Test([]));
        Assert.Null(LogRank.Test([new("A", Of("1 2")), new("B", [])]));
        Assert.Null(LogRank.Test([new("A", Of("1+ 2+")), new("B", Of("3+"))]));
    }

    private static FollowUp[] Of(string times) =>
        [.. times.Split(' ').Select(time => new FollowUp(int.Parse(time.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture), !time.EndsWith('+')))];
}
