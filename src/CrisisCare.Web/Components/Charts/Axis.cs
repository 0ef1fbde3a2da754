namespace CrisisCare.Web.Components.Charts;

/// <summary>The upright axis: round numbers, from 0 where nothing is below it, so that a small difference does not look large.</summary>
public sealed record Axis(double From, double To, double Step)
{
    public static Axis Over(IEnumerable<double> values, int mostSteps)
    {
        var all = values.Append(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        high = high > low ? high : low + 1;

        var rough = (high - low) / mostSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1, 2, 5, 10 }.Select(round => round * power).First(round => round >= rough * 0.999);

        return new Axis(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round((To - From) / Step) + 1).Select(tick => From + tick * Step);
}
