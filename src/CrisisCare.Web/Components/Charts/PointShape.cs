using System.Globalization;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Components.Charts;

/// <summary>
/// The shape of a point says the same as its colour: a circle for chance, a square for the better direction, a triangle for the worse one
/// (pointing the way it went), a diamond for special cause in a measure without a better direction.
/// </summary>
public static class PointShape
{
    extension(Variation variation)
    {
        /// <summary>The last word of its class: "common", "improving", "concerning", "neither".</summary>
        public string Look => variation switch
        {
            { IsImproving: true } => "improving",
            { IsConcerning: true } => "concerning",
            { IsSpecialCause: true } => "neither",
            _ => "common",
        };

        /// <summary>Which way it went, as the letter of its icon; C is for common cause.</summary>
        public string Letter => variation switch
        {
            Variation.CommonCause => "C",
            Variation.ImprovingHigh or Variation.ConcerningHigh or Variation.NeitherHigh => "H",
            _ => "L",
        };

        public string Outline(double x, double y, double r) => variation switch
        {
            { IsImproving: true } => Path($"M{x - r * 0.95:0.#} {y - r * 0.95:0.#}h{r * 1.9:0.#}v{r * 1.9:0.#}h{-r * 1.9:0.#}z"),
            Variation.ConcerningHigh => Path($"M{x:0.#} {y - r * 1.35:0.#}l{r * 1.3:0.#} {r * 2.25:0.#}h{-r * 2.6:0.#}z"),
            Variation.ConcerningLow => Path($"M{x:0.#} {y + r * 1.35:0.#}l{r * 1.3:0.#} {-r * 2.25:0.#}h{-r * 2.6:0.#}z"),
            { IsSpecialCause: true } => Path($"M{x:0.#} {y - r * 1.35:0.#}l{r * 1.35:0.#} {r * 1.35:0.#}l{-r * 1.35:0.#} {r * 1.35:0.#}l{-r * 1.35:0.#} {-r * 1.35:0.#}z"),
            _ => Path($"M{x - r:0.#} {y:0.#}a{r:0.#} {r:0.#} 0 1 0 {r * 2:0.#} 0a{r:0.#} {r:0.#} 0 1 0 {-r * 2:0.#} 0z"),
        };
    }

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
