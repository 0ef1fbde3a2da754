using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Components.Charts;

/// <summary>What a chart wears: how its numbers and periods are read, and what is marked on it.</summary>
/// <param name="Alternative">The whole chart in words, for whoever does not see it.</param>
/// <param name="Number">A number of the measure: "6.7", "43%".</param>
/// <param name="Point">A point in words: "November 2026: 6.7 staff, 12 people".</param>
public sealed record ChartDress(string Alternative, Func<double, string> Number, Func<PlotPoint, string> Point, IReadOnlyList<ChartFlag> Flags);

/// <summary>A dated change, drawn as a numbered flag; the list under the chart says what the number means.</summary>
public sealed record ChartFlag(int Number, DateOnly On)
{
    /// <summary>Only what happened while the chart runs is drawn on it.</summary>
    public bool IsWithin(IReadOnlyList<ChartPoint> points) => points.Count > 0 && points[0].Plot.From <= On && On < points[^1].Plot.To;
}
