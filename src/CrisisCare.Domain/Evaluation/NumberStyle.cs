using System.Globalization;

namespace CrisisCare.Domain.Evaluation;

/// <summary>How the numbers of a contrast are written.</summary>
/// <param name="Value">"6", "43%"</param>
/// <param name="Change">With its sign: "−3", "+12 percentage points"</param>
public sealed record NumberStyle(Func<double, string> Value, Func<double, string> Change)
{
    /// <summary>Counts and medians of counts: "6.5".</summary>
    public static readonly NumberStyle Plain = new(value => Text(value, "0.#"), value => Signed(value, "0.#"));

    /// <summary>Ratios and means: "0.62".</summary>
    public static readonly NumberStyle Fine = new(value => Text(value, "0.00"), value => Signed(value, "0.00"));

    public static readonly NumberStyle Hours = new(value => $"{Text(value, "0.#")} hours", value => $"{Signed(value, "0.#")} hours");

    public static readonly NumberStyle Share = new(value => $"{Text(value * 100, "0")}%", value => $"{Signed(value * 100, "0")} percentage points");

    /// <summary>For tables and files of any other number: "0.62", "1,200".</summary>
    public static string Text(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);

        // A number that rounds to nothing has no sign.
        return text.Any(letter => letter is >= '1' and <= '9') ? text : text.TrimStart('−');
    }

    private static string Signed(double value, string format) => Text(value, format) is var text && text.Any(letter => letter is >= '1' and <= '9') && text[0] != '−' ? $"+{text}" : text;
}
