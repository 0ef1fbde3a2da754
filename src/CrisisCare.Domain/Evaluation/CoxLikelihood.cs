using MathNet.Numerics.LinearAlgebra;

namespace CrisisCare.Domain.Evaluation;

/// <summary>The partial likelihood with Efron's ties at one point, its slope and its curvature.</summary>
internal sealed class CoxLikelihood
{
    private readonly int width;
    private readonly double[] riskX, tiedX;
    private readonly double[] riskXx, tiedXx;

    public CoxLikelihood(CoxDesign design, double[] beta)
    {
        width = beta.Length;
        (riskX, tiedX, Gradient) = (new double[width], new double[width], new double[width]);
        (riskXx, tiedXx, Information) = (new double[width * width], new double[width * width], new double[width, width]);
        Work(design, beta);
    }

    public double LogLikelihood { get; private set; }

    private double[] Gradient { get; }

    private double[,] Information { get; }

    /// <summary>Newton's step and the standard errors, which are without end where the information cannot be inverted.</summary>
    public (double[] Move, double[] Errors) Solve()
    {
        var inverse = Matrix<double>.Build.DenseOfArray(Information).Inverse();

        return ([.. inverse * Vector<double>.Build.Dense(Gradient)], [.. inverse.Diagonal().Select(variance => variance > 0 ? Math.Sqrt(variance) : double.PositiveInfinity)]);
    }

    /// <summary>From the latest time to the earliest, people join those at risk; at each time the events are taken together.</summary>
    private void Work(CoxDesign design, double[] beta)
    {
        var risk = 0.0;

        for (var row = 0; row < design.Times.Length;)
        {
            var (time, events, tied) = (design.Times[row], 0, 0.0);
            Array.Clear(tiedX);
            Array.Clear(tiedXx);

            for (; row < design.Times.Length && design.Times[row] == time; row++)
            {
                var x = design.Covariates.AsSpan(row * width, width);
                var score = Score(x, beta);
                var weight = Math.Exp(score);
                risk += weight;
                Add(x, weight, riskX, riskXx);

                if (design.Events[row])
                {
                    events++;
                    tied += weight;
                    LogLikelihood += score;
                    Add(x, weight, tiedX, tiedXx);

                    for (var i = 0; i < width; i++)
                    {
                        Gradient[i] += x[i];
                    }
                }
            }

            TakeTogether(events, risk, tied);
        }
    }

    private static double Score(ReadOnlySpan<double> x, double[] beta)
    {
        var score = 0.0;

        for (var i = 0; i < beta.Length; i++)
        {
            score += x[i] * beta[i];
        }

        return score;
    }

    /// <summary>Adds w x and w x xᵀ, of which only the lower triangle is kept.</summary>
    private static void Add(ReadOnlySpan<double> x, double weight, double[] sums, double[] products)
    {
        for (var i = 0; i < x.Length; i++)
        {
            sums[i] += weight * x[i];

            for (var j = 0; j <= i; j++)
            {
                products[i * x.Length + j] += weight * x[i] * x[j];
            }
        }
    }

    /// <summary>
    /// Efron: the k-th of d events of a day meets those at risk less k ÷ d of the d. The sums over k are all that the gradient and the
    /// information need, so many events on one day cost no more than one.
    /// </summary>
    private void TakeTogether(int events, double risk, double tied)
    {
        var (a, af, b, bf, bff) = (0.0, 0.0, 0.0, 0.0, 0.0);

        for (var k = 0; k < events; k++)
        {
            var share = (double)k / events;
            var left = risk - share * tied;
            var one = 1 / left;
            LogLikelihood -= Math.Log(left);
            a += one;
            af += share * one;
            b += one * one;
            bf += share * one * one;
            bff += share * share * one * one;
        }

        for (var i = 0; i < width && events > 0; i++)
        {
            Gradient[i] -= a * riskX[i] - af * tiedX[i];

            for (var j = 0; j <= i; j++)
            {
                var at = i * width + j;
                Information[i, j] += a * riskXx[at] - af * tiedXx[at]
                    - (b * riskX[i] * riskX[j] - bf * (riskX[i] * tiedX[j] + tiedX[i] * riskX[j]) + bff * tiedX[i] * tiedX[j]);
                Information[j, i] = Information[i, j];
            }
        }
    }
}
