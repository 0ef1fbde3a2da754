namespace CrisisCare.Domain.Evaluation;

/// <param name="Beta">On the standardised scale of the design, like the errors.</param>
internal sealed record CoxMaximum(double[] Beta, double[] StandardErrors, double LogLikelihood, double NullLogLikelihood);

/// <summary>Newton's way to the highest likelihood, step by step and with shorter steps where it would fall.</summary>
internal static class CoxAscent
{
    private const int MostSteps = 30;
    private const int MostHalvings = 10;
    private const double StepIsNothing = 1e-8;
    private const double RoundingError = 1e-10;

    /// <summary>
    /// A standard error of 100 standard deviations: the events say nothing of a covariate, because it does not vary among those at risk or because
    /// all events fall on one side of it and its coefficient grows without end.
    /// </summary>
    private const double Unsettled = 100;

    /// <summary>The maximum; or none, and the covariate that has no figure.</summary>
    public static (CoxMaximum? Best, int Unsettled) Maximise(CoxDesign design)
    {
        var beta = new double[design.Names.Count];
        var here = new CoxLikelihood(design, beta);
        var (without, (move, errors)) = (here.LogLikelihood, here.Solve());

        for (var step = 0; step < MostSteps && Array.TrueForAll(errors, error => error < Unsettled); step++)
        {
            if (Array.TrueForAll(move, value => Math.Abs(value) < StepIsNothing))
            {
                return (new CoxMaximum(beta, errors, here.LogLikelihood, without), 0);
            }

            if (Climb(design, beta, here, move) is not var (next, there))
            {
                break;
            }

            (beta, here) = (next, there);
            (move, errors) = here.Solve();
        }

        return (null, errors.Index().MaxBy(error => error.Item).Index);
    }

    /// <summary>Halves the step until the likelihood does not fall; empty when it always falls.</summary>
    private static (double[] Beta, CoxLikelihood There)? Climb(CoxDesign design, double[] beta, CoxLikelihood here, double[] move)
    {
        var share = 1.0;

        for (var halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            double[] next = [.. beta.Zip(move, (value, step) => value + share * step)];
            var there = new CoxLikelihood(design, next);

            if (there.LogLikelihood >= here.LogLikelihood - RoundingError * Math.Abs(here.LogLikelihood))
            {
                return (next, there);
            }
        }

        return null;
    }
}
