using MathNet.Numerics.Distributions;

namespace CrisisCare.Domain.Evaluation;

/// <summary>How closely two numbers go together, from −1 to 1. It does not say why.</summary>
/// <param name="Interval">By Fisher's transformation. Empty with fewer than 4 pairs or when they go together exactly.</param>
public sealed record Correlation(double Coefficient, Interval? Interval, int Count)
{
    private const int FewestPairs = 3;

    /// <summary>Straight-line correlation. Empty with fewer than 3 pairs or when either number is the same for everybody.</summary>
    public static Correlation? Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y, double level = Interval.UsualLevel) =>
        IsDefined(x, y) ? With(MathNet.Numerics.Statistics.Correlation.Pearson(x, y), x.Count, level, _ => 1) : null;

    /// <summary>
    /// Correlation of ranks, equal numbers sharing their mean rank. The interval has Bonett and Wright's variance (1 + r² ÷ 2) ÷ (n − 3),
    /// Psychometrika 2000; 65: 23–28.
    /// </summary>
    public static Correlation? Spearman(IReadOnlyList<double> x, IReadOnlyList<double> y, double level = Interval.UsualLevel) =>
        IsDefined(x, y) ? With(MathNet.Numerics.Statistics.Correlation.Spearman(x, y), x.Count, level, r => 1 + r * r / 2) : null;

    private static bool IsDefined(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Count, x.Count);

        return x.Count >= FewestPairs && x.Any(value => value != x[0]) && y.Any(value => value != y[0]);
    }

    private static Correlation With(double measured, int count, double level, Func<double, double> varianceFactor)
    {
        Interval.ThrowIfNotALevel(level);
        var r = Math.Clamp(measured, -1, 1);
        var z = Math.Atanh(r);

        if (count == FewestPairs || !double.IsFinite(z))
        {
            return new Correlation(r, Interval: null, count);
        }

        var reach = Normal.InvCDF(0, 1, (1 + level) / 2) * Math.Sqrt(varianceFactor(r) / (count - 3));
        return new Correlation(r, new Interval(Math.Tanh(z - reach), Math.Tanh(z + reach), level), count);
    }
}
