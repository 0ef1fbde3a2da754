namespace CrisisCare.Domain.ProcessControl;

/// <summary>
/// The lines a point is judged by. Lower and upper are empty where there is none: a run chart, a single point, or the lower side of a
/// chart of rare events.
/// </summary>
/// <param name="Centre">The mean, or the median of a run chart and of a g-chart.</param>
public sealed record Limits(double Centre, double? Lower, double? Upper)
{
    /// <summary>As drawn: no line where the measure cannot be.</summary>
    public Limits Within(double? floor, double? ceiling) => new(Clamp(Centre, floor, ceiling)!.Value, Clamp(Lower, floor, ceiling), Clamp(Upper, floor, ceiling));

    private static double? Clamp(double? line, double? floor, double? ceiling) => line switch
    {
        null => null,
        { } low when low < floor => floor,
        { } high when high > ceiling => ceiling,
        _ => line,
    };
}
