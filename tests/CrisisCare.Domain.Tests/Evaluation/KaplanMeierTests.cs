using CrisisCare.Domain.Evaluation;
using CsCheck;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class KaplanMeierTests
{
    private static readonly Gen<FollowUp[]> People = Gen.Select(Gen.Int[0, 30], Gen.Bool).Select((time, happened) => new FollowUp(time, happened)).Array[1, 60];

    /// <summary>Source: Kleinbaum and Klein, table 2.2; standard errors as printed by SAS PROC LIFETEST.</summary>
    [Theory]
    [InlineData(6, 21, .8571, .0764)]
    [InlineData(7, 17, .8067, .0869)]
    [InlineData(10, 15, .7529, .0963)]
    [InlineData(13, 12, .6902, .1068)]
    [InlineData(16, 11, .6275, .1141)]
    [InlineData(22, 7, .5378, .1282)]
    [InlineData(23, 6, .4482, .1346)]
    public void The_curve_is_that_of_the_textbook(double week, int atRisk, double survival, double error)
    {
        var curve = KaplanMeier.Of(Leukaemia.Mercaptopurine)!;
        var step = curve.Steps.Single(step => step.Time == week);

        Assert.Equal((atRisk, survival, error), (step.AtRisk, Math.Round(step.Survival, 4), Math.Round(step.StandardError!.Value, 4)));
        Assert.Equal((atRisk, step.Survival), (curve.AtRisk(week), curve.SurvivalAt(week + 0.5)));
    }

    /// <summary>Medians: Kleinbaum and Klein; intervals: SAS PROC LIFETEST with its usual log-log limits.</summary>
    [Fact]
    public void Half_relapsed_by_23_weeks_with_the_drug_and_by_8_without()
    {
        var (drug, placebo) = (KaplanMeier.Of(Leukaemia.Mercaptopurine)!, KaplanMeier.Of(Leukaemia.Placebo)!);

        Assert.Equal((23, 13, null), (drug.Median, drug.MedianLower, drug.MedianUpper));
        Assert.Equal((8, 4, 11), (placebo.Median, placebo.MedianLower, placebo.MedianUpper));
        Assert.Equal((21, 9, 12), (drug.Count, drug.Events, drug.Censored));
    }

    [Fact]
    public void The_curve_stays_between_0_and_1_and_never_rises() =>
        People.Sample(people =>
        {
            var steps = KaplanMeier.Of(people)!.Steps;

            return steps.Select(step => step.Survival).Prepend(1).Zip(steps).All(pair => pair.Second.Survival >= 0 && pair.Second.Survival <= pair.First)
                && steps.All(step => step.Interval is { Lower: >= 0, Upper: <= 1 } || step.Survival is 0 or 1);
        });

    [Fact]
    public void Everybody_is_at_risk_at_first_and_nobody_after_the_last_day() =>
        People.Sample(people =>
        {
            var curve = KaplanMeier.Of(people)!;

            return curve.AtRisk(0) == people.Length && curve.AtRisk(31) == 0 && curve.Steps.All(step => step.AtRisk == curve.AtRisk(step.Time));
        });

    [Fact]
    public void Without_censoring_the_curve_is_the_share_still_without_the_event() =>
        Gen.Int[0, 20].Array[1, 40].Sample(times =>
        {
            var curve = KaplanMeier.Of(times.Select(time => new FollowUp(time, Event: true)))!;

            return times.All(time => Math.Abs(curve.SurvivalAt(time) - times.Count(other => other > time) / (double)times.Length) < 1e-12);
        });

    [Fact]
    public void The_order_of_the_people_does_not_matter() =>
        People.Sample(people => KaplanMeier.Of(people.Reverse())!.Steps.SequenceEqual(KaplanMeier.Of(people)!.Steps));

    [Fact]
    public void Nobody_is_no_data_and_nobody_with_the_event_has_no_median()
    {
        Assert.Null(KaplanMeier.Of([]));
        var censored = KaplanMeier.Of([new FollowUp(3, Event: false), new FollowUp(9, Event: false)])!;

        Assert.Equal((null, null, null), (censored.Median, censored.MedianLower, censored.MedianUpper));
        Assert.Equal(1, censored.SurvivalAt(9));
    }
}
