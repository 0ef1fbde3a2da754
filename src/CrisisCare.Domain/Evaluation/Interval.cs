namespace CrisisCare.Domain.Evaluation;

/// <summary>Where the true value plausibly lies.</summary>
/// <param name="Level">How often intervals made this way contain it: 0.95.</param>
public sealed record Interval(double Lower, double Upper, double Level)
{
    public const double UsualLevel = 0.95;

    /// <summary>Whether the interval leaves this value out.</summary>
    public bool Excludes(double value) => value < Lower || value > Upper;

    internal static void ThrowIfNotALevel(double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
    }
}
