namespace CrisisCare.Web.Components.Charts;

/// <summary>A line of a picture. Its mark and its dashes say the same as its colour.</summary>
/// <param name="Look">1 to 4: which mark, which dashes, which colour.</param>
public sealed record Curve(string Name, int Look, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Curves over one level axis.</summary>
/// <param name="Alternative">The whole picture in words, for whoever does not see it.</param>
/// <param name="Across">What the level axis is.</param>
/// <param name="Up">What the upright axis is.</param>
/// <param name="Ticks">Where the level axis has a word; on a narrow picture every second one is left out where they are many.</param>
/// <param name="Highest">The top of the upright axis; empty where the values decide.</param>
public sealed record CurvePicture(
    string Alternative, string Across, string Up, IReadOnlyList<Curve> Curves, IReadOnlyList<(double At, string Words)> Ticks, double From, double To, Func<double, string> Number, double? Highest = null);
