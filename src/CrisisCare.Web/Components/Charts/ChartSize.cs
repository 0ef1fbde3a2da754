namespace CrisisCare.Web.Components.Charts;

/// <summary>
/// The room a drawing has, in units that are pixels where it is shown unscaled. Text in a drawing shrinks with it, so a phone gets a
/// drawing of its own instead of a smaller one.
/// </summary>
/// <param name="Left">Room for the numbers of the axis.</param>
/// <param name="Right">Room for the names of the lines; where it is narrow they are not written.</param>
/// <param name="Letter">The height of a letter. 0 leaves all words out: a small multiple is read by its shape.</param>
/// <param name="Ticks">The most steps of the upright axis.</param>
/// <param name="DateWidth">Room for each date of the level axis.</param>
public sealed record ChartSize(string Name, int Width, int Height, int Left, int Right, int Letter, int Ticks, int DateWidth)
{
    public static readonly ChartSize Wide = new("wide", 960, 420, Left: 56, Right: 148, Letter: 16, Ticks: 7, DateWidth: 74);

    public static readonly ChartSize Narrow = new("narrow", 360, 300, Left: 42, Right: 8, Letter: 13, Ticks: 6, DateWidth: 62);

    public static readonly ChartSize Small = new("small", 300, 96, Left: 6, Right: 6, Letter: 0, Ticks: 4, DateWidth: 0);

    private const double LargestPoint = 5.5;

    public bool HasWords => Letter > 0;

    public bool NamesLines => Right >= 100;

    /// <summary>Half the width of a point, smaller where many stand close together.</summary>
    public double PointRadius(double step) => Math.Clamp(step * 0.38, 2.2, HasWords ? LargestPoint : 3.2);
}
