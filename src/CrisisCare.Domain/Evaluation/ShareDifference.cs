using MathNet.Numerics.Distributions;

namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// How far a share after a change differs from the one before. The interval puts Wilson's two together and stays within what shares can be.
/// Source: Newcombe, Statistics in Medicine 1998; 17: 873–890, method 10.
/// </summary>
/// <param name="Interval">Of the difference, after − before, from −1 to 1.</param>
public sealed record ShareDifference(int CountBefore, int CountAfter, double Before, double After, Interval Interval)
{
    public double Difference => After - Before;

    /// <summary>Empty when either side has nobody.</summary>
    public static ShareDifference? Of((int Yes, int All) before, (int Yes, int All) after, double level = Interval.UsualLevel)
    {
        Interval.ThrowIfNotALevel(level);
        ThrowIfNoShare(before);
        ThrowIfNoShare(after);

        if (before.All == 0 || after.All == 0)
        {
            return null;
        }

        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var (p, lowP, highP) = Wilson(after, z);
        var (q, lowQ, highQ) = Wilson(before, z);
        var interval = new Interval(p - q - Apart(p - lowP, highQ - q), p - q + Apart(highP - p, q - lowQ), level);

        return new ShareDifference(before.All, after.All, q, p, interval);
    }

    private static double Apart(double one, double other) => Math.Sqrt(one * one + other * other);

    private static (double Share, double Lower, double Upper) Wilson((int Yes, int All) side, double z)
    {
        var (n, p) = ((double)side.All, (double)side.Yes / side.All);
        var (middle, reach) = (2 * n * p + z * z, z * Math.Sqrt(z * z + 4 * n * p * (1 - p)));

        return (p, (middle - reach) / (2 * (n + z * z)), (middle + reach) / (2 * (n + z * z)));
    }

    private static void ThrowIfNoShare((int Yes, int All) side)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(side.Yes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(side.Yes, side.All);
    }
}
