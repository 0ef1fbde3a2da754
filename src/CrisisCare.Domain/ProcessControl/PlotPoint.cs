namespace CrisisCare.Domain.ProcessControl;

/// <summary>One point of a chart: a measure over a period, half open, from its first day up to but not including <see cref="To"/>.</summary>
/// <param name="Value">Null where the period has no data: a gap in the line, never 0.</param>
/// <param name="Count">How many people, contacts or events the value is worked out from; for a proportion its denominator.</param>
public readonly record struct PlotPoint(DateOnly From, DateOnly To, double? Value, int Count)
{
    /// <summary>A number that cannot be drawn (0 ÷ 0) is no data.</summary>
    public double? Value { get; init; } = Value is { } value && double.IsFinite(value) ? value : null;
}
