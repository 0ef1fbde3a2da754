using MathNet.Numerics.Distributions;

namespace CrisisCare.Domain.Evaluation;

/// <summary>One person of a Cox model.</summary>
/// <param name="Covariates">What the model adjusts for, in the order of its names; yes is 1 and no is 0.</param>
public sealed record CoxRow(double Time, bool Event, double[] Covariates);

/// <summary>What goes with one more of a covariate, the others being equal.</summary>
/// <param name="Coefficient">The logarithm of the hazard ratio.</param>
/// <param name="HazardRatio">Above 1: the event comes sooner; below 1: later.</param>
public sealed record CoxCoefficient(string Name, double Coefficient, double StandardError, double HazardRatio, Interval Interval, double P);

/// <summary>A model, or the sentence why there is none; never both.</summary>
public sealed record CoxResult(CoxModel? Model, string? WhyNot);

/// <summary>
/// Proportional hazards, with Efron's way of treating people whose event fell on the same day. Sources: Cox, Journal of the Royal Statistical
/// Society B 1972; 34: 187–220; Efron, JASA 1977; 72: 557–565.
/// </summary>
/// <param name="LogLikelihood">Of the model; <paramref name="NullLogLikelihood"/> is that without covariates.</param>
/// <param name="P">Of the likelihood-ratio test of all covariates together.</param>
public sealed record CoxModel(int Count, int Events, IReadOnlyList<CoxCoefficient> Coefficients, double LogLikelihood, double NullLogLikelihood, double P)
{
    /// <summary>With fewer events than this for each covariate the figures are unstable. Source: Peduzzi, Journal of Clinical Epidemiology 1995; 48: 1503–1510.</summary>
    public const int FewestEventsPerCovariate = 10;

    /// <summary>A sentence where the figures should be read with care; empty otherwise.</summary>
    public string? Caution => Events < FewestEventsPerCovariate * Coefficients.Count
        ? $"There were {UkFormat.Count(Events, "event")} for {UkFormat.Count(Coefficients.Count, "factor")}; fewer than {FewestEventsPerCovariate} for each make the figures unstable."
        : null;

    public static CoxResult Fit(IReadOnlyList<CoxRow> rows, IReadOnlyList<string> names, double level = Interval.UsualLevel)
    {
        Interval.ThrowIfNotALevel(level);
        var (design, whyNot) = CoxDesign.Of(rows, names);

        if (design is null)
        {
            return new CoxResult(null, whyNot);
        }

        var (best, unsettled) = CoxAscent.Maximise(design);

        return best is not null
            ? new CoxResult(Of(design, best, level), null)
            : new CoxResult(null, $"No model could be fitted: there is no telling how “{names[unsettled]}” goes with the events, for instance because all of them fall on one side of it.");
    }

    private static CoxModel Of(CoxDesign design, CoxMaximum best, double level)
    {
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var coefficients = design.Names.Select((name, at) =>
        {
            var (beta, error) = (best.Beta[at] / design.Scales[at], best.StandardErrors[at] / design.Scales[at]);

            return new CoxCoefficient(
                name, beta, error, Math.Exp(beta), new Interval(Math.Exp(beta - z * error), Math.Exp(beta + z * error), level), Tail.TwoSidedNormal(beta / error));
        });
        var ratio = Math.Max(0, 2 * (best.LogLikelihood - best.NullLogLikelihood));

        return new CoxModel(
            design.Times.Length, design.Events.Count(happened => happened), [.. coefficients],
            best.LogLikelihood, best.NullLogLikelihood, Tail.ChiSquared(ratio, design.Names.Count));
    }
}
