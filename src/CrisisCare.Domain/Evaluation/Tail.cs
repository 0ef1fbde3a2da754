using MathNet.Numerics;

namespace CrisisCare.Domain.Evaluation;

/// <summary>How often chance alone goes this far. Worked out in the tail itself, so that a small chance is not rounded to 0.</summary>
internal static class Tail
{
    public static double ChiSquared(double value, int degreesOfFreedom) =>
        value <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, value / 2);

    /// <summary>Further from 0 on either side.</summary>
    public static double TwoSidedNormal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));
}
