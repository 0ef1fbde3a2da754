using System.Globalization;

namespace CrisisCare.Domain.Evaluation;

/// <summary>How the numbers of a contrast are written.</summary>
/// <param name="Value">"6", "43%", "2 hours"</param>
/// <param name="Change">With its sign and without its unit: "−3", "+12"</param>
/// <param name="Unit">What follows a change: " percentage points"</param>
public sealed record NumberStyle(Func<double, string> Value, Func<double, string> Change, string Unit)
{
    /// <summary>Counts and medians of counts: "6.5".</summary>
    public static readonly NumberStyle Plain = new(value => Text(value, "0.#"), value => Signed(value, "0.#"), "");

    /// <summary>Ratios and means: "0.62".</summary>
    public static readonly NumberStyle Fine = new(value => Text(value, "0.00"), value => Signed(value, "0.00"), "");

    public static readonly NumberStyle Hours = new(value => $"{Text(value, "0.#")} hours", value => Signed(value, "0.#"), " hours");

    public static readonly NumberStyle Share = new(value => $"{Text(value * 100, "0")}%", value => Signed(value * 100, "0"), " percentage points");

    public string Difference(double value) => Change(value) + Unit;

    public string Between(Interval interval) => $"{Change(interval.Lower)} to {Change(interval.Upper)}{Unit}";

    /// <summary>With the sign a reader expects, and none for a number that rounds to nothing.</summary>
    public static string Text(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);
        return IsNothing(text) ? text.TrimStart('−') : text;
    }

    private static string Signed(double value, string format) => Text(value, format) is var text && !IsNothing(text) && text[0] != '−' ? $"+{text}" : text;

    private static bool IsNothing(string text) => !text.Any(letter => letter is >= '1' and <= '9');
}
