using System.Globalization;
using CrisisCare.Domain.Evaluation;
using CsCheck;

namespace CrisisCare.Domain.Tests.Evaluation;

public sealed class CoxModelTests
{
    private static readonly string[] RossiNames = ["fin", "age", "race", "wexp", "mar", "paro", "prio"];

    /// <summary>Source: coxph of the R package survival (Efron) on the leukaemia trial: 1.572, standard error 0.412, hazard ratio 4.82.</summary>
    [Fact]
    public void The_leukaemia_trial_gives_a_hazard_ratio_of_4_82()
    {
        var placebo = Assert.Single(Fitted([.. Leukaemia.Rows], "placebo").Coefficients);

        Assert.Equal((1.572, .412, 4.82), (Math.Round(placebo.Coefficient, 3), Math.Round(placebo.StandardError, 3), Math.Round(placebo.HazardRatio, 2)));
        Assert.Equal((2.147, 10.81), (Math.Round(placebo.Interval.Lower, 3), Math.Round(placebo.Interval.Upper, 2)));
    }

    /// <summary>
    /// Source: Therneau and Grambsch, Modeling Survival Data, appendix E, data set 1, Efron: 1.676857; with r = exp(β) the log likelihood is
    /// 2β − ln(3r + 3) − ln(r + 3) − ln((r + 5) ÷ 2).
    /// </summary>
    [Fact]
    public void The_smallest_data_set_of_Therneau_gives_his_figures()
    {
        var model = Fitted([new(9, true, [0]), new(1, true, [1]), new(1, false, [1]), new(6, true, [1]), new(6, true, [0]), new(8, false, [0])], "x");

        var (beta, r) = (model.Coefficients[0].Coefficient, model.Coefficients[0].HazardRatio);

        Assert.Equal(1.676857, beta, 6);
        Assert.Equal(-4.276666, model.NullLogLikelihood, 6);
        Assert.Equal(2 * beta - Math.Log(3 * r + 3) - Math.Log(r + 3) - Math.Log((r + 5) / 2), model.LogLikelihood, 10);
    }

    /// <summary>
    /// Source: Rossi, Berk and Lenihan, Money, Work and Crime, 1980: arrests in the year after release of 432 people, as fitted in Allison, Survival
    /// Analysis Using the SAS System, 1995, and in Fox and Weisberg, An R Companion to Applied Regression, appendix on Cox regression.
    /// </summary>
    [Theory]
    [InlineData("fin", -.37942, .19138, .68426)]
    [InlineData("age", -.05744, .02200, .94418)]
    [InlineData("race", .31390, .30799, 1.36875)]
    [InlineData("wexp", -.14980, .21222, .86088)]
    [InlineData("mar", -.43370, .38187, .64810)]
    [InlineData("paro", -.08487, .19576, .91863)]
    [InlineData("prio", .09150, .02865, 1.09581)]
    public void Seven_factors_at_once_give_the_figures_of_the_textbooks(string name, double coefficient, double error, double ratio)
    {
        var found = Fitted(Rossi(), RossiNames).Coefficients.Single(one => one.Name == name);

        Assert.Equal(
            (coefficient, error, ratio),
            (Math.Round(found.Coefficient, 5), Math.Round(found.StandardError, 5), Math.Round(found.HazardRatio, 5)));
    }

    [Fact]
    public void The_seven_factors_together_have_a_likelihood_ratio_of_33_27()
    {
        var model = Fitted(Rossi(), RossiNames);

        Assert.Equal((432, 114, 33.27), (model.Count, model.Events, Math.Round(2 * (model.LogLikelihood - model.NullLogLikelihood), 2)));
        Assert.Equal(2.362e-5, model.P, 0.001e-5);
        Assert.Null(model.Caution);
    }

    [Fact]
    public void A_factor_in_other_units_gives_the_same_model()
    {
        var inMonths = Rossi().Select(row => row with { Covariates = [.. row.Covariates.Select((value, at) => at == 1 ? value * 12 + 1e6 : value)] });
        var (years, months) = (Fitted(Rossi(), RossiNames), Fitted([.. inMonths], RossiNames));

        Assert.Equal(years.LogLikelihood, months.LogLikelihood, 8);
        Assert.Equal(years.Coefficients[1].Coefficient, months.Coefficients[1].Coefficient * 12, 8);
    }

    [Fact]
    public void Few_events_are_said_to_make_the_figures_unstable() =>
        Assert.Equal(
            "There were 4 events for 1 factor; fewer than 10 for each make the figures unstable.",
            Fitted([new(9, true, [0]), new(1, true, [1]), new(6, true, [1]), new(6, true, [0]), new(8, false, [0])], "x").Caution);

    [Fact]
    public void What_cannot_be_fitted_is_a_sentence()
    {
        var rows = Leukaemia.Rows.ToList();

        Assert.Equal("No model could be fitted: there are fewer than two events.", WhyNot([], "x"));
        Assert.Equal("No model could be fitted: there are fewer than two events.", WhyNot([new(1, true, [0]), new(2, false, [1])], "x"));
        Assert.Equal("No model could be fitted: no factor was named.", WhyNot([.. rows.Select(row => row with { Covariates = [] })]));
        Assert.Equal("No model could be fitted: some people have a number missing.", WhyNot([.. rows, new(1, true, [double.NaN])], "x"));
        Assert.Equal("No model could be fitted: “zone” is the same for everybody.", WhyNot([.. rows.Select(row => row with { Covariates = [0.1] })], "zone"));
    }

    [Fact]
    public void A_factor_that_follows_from_the_others_is_named() =>
        Assert.Equal(
            "No model could be fitted: “months” follows from the other factors.",
            WhyNot([.. Rossi().Select(row => row with { Covariates = [row.Covariates[0], row.Covariates[1], row.Covariates[1] * 12 - 3 * row.Covariates[0]] })], "fin", "age", "months"));

    [Theory]
    [InlineData(40)]
    [InlineData(4000)]
    public void A_factor_that_divides_the_events_has_no_figure_and_is_named(int people)
    {
        var rows = Enumerable.Range(0, people).Select(at => new CoxRow(1 + at / 2, at % 2 == 0, [at % 3, at % 2]));

        Assert.Equal("No model could be fitted: there is no telling how “red” goes with the events, for instance because all of them fall on one side of it.", WhyNot([.. rows], "contacts", "red"));
    }

    [Fact]
    public void Whatever_the_people_there_is_a_sentence_or_every_figure_is_a_number() =>
        Gen.Select(Gen.Int[0, 6], Gen.Bool, Gen.Int[-2, 2].Array[2]).Select((time, happened, values) => new CoxRow(time, happened, [values[0], values[1] * 1e3]))
            .Array[0, 14].Sample(rows =>
            {
                var (model, whyNot) = CoxModel.Fit(rows, ["x", "y"]);

                return model is null ? whyNot is not null
                    : model.Coefficients.SelectMany(one => new[] { one.Coefficient, one.StandardError, one.HazardRatio, one.Interval.Lower, one.Interval.Upper, one.P })
                        .Append(model.P).Append(model.LogLikelihood).All(double.IsFinite);
            }, iter: 5000);

    private static CoxModel Fitted(IReadOnlyList<CoxRow> rows, params string[] names)
    {
        var result = CoxModel.Fit(rows, names);

        Assert.Null(result.WhyNot);
        return result.Model!;
    }

    private static string WhyNot(IReadOnlyList<CoxRow> rows, params string[] names)
    {
        var result = CoxModel.Fit(rows, names);

        Assert.Null(result.Model);
        return result.WhyNot!;
    }

    private static List<CoxRow> Rossi()
    {
        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

        return [.. Oracle.Rows("rossi.csv").Select(row => new CoxRow(Number(row["week"]), row["arrest"] == "1", [.. RossiNames.Select(name => Number(row[name]))]))];
    }
}
