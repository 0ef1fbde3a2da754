using System.Globalization;

namespace CrisisCare.Domain.Continuity;

public enum MeasureUnit
{
    Staff,
    Contacts,
    Days,
    YesOrNo,
    Share,
    Index,
}

/// <summary>
/// One definition of one measure. The query, the page text, the file header and the chart title all read it, so they cannot disagree.
/// </summary>
/// <param name="Name">The measure as a heading or a chart title.</param>
/// <param name="Sentence">How it is counted, for whoever asks.</param>
/// <param name="Unit">What the number is a number of.</param>
/// <param name="CsvColumn">Its header in the continuity export; null when it is not exported.</param>
/// <param name="WhenUndefined">What a page says instead of a number.</param>
/// <param name="Value">The number; yes is 1 and no is 0; null when not applicable.</param>
public sealed record MeasureDefinition(
    string Name,
    string Sentence,
    MeasureUnit Unit,
    string? CsvColumn,
    string WhenUndefined,
    Func<ContinuityFigures, double?> Value)
{
    /// <summary>As exported: whole numbers, yes or no, ratios to 6 decimals, and nothing when undefined.</summary>
    public string CsvValue(ContinuityFigures figures) => (Value(figures), Unit) switch
    {
        (null, _) => "",
        ({ } value, MeasureUnit.YesOrNo) => value > 0 ? "yes" : "no",
        ({ } value, MeasureUnit.Share or MeasureUnit.Index) => Text(value, "F6"),
        ({ } value, _) => Text(value, "F0"),
    };

    /// <summary>As a page says it: "4 staff", "43%", "0.31", "Yes", "not enough contacts".</summary>
    public string PageValue(ContinuityFigures figures) => (Value(figures), Unit) switch
    {
        (null, _) => WhenUndefined,
        ({ } value, MeasureUnit.YesOrNo) => value > 0 ? "Yes" : "No",
        ({ } value, MeasureUnit.Share) => $"{Text(Math.Round(value * 100, MidpointRounding.AwayFromZero), "F0")}%",
        ({ } value, MeasureUnit.Index) => Text(value, "F2"),
        ({ } value, MeasureUnit.Staff) => ContinuityWords.Staff((int)value),
        ({ } value, MeasureUnit.Contacts) => UkFormat.Count((int)value, "contact"),
        ({ } value, MeasureUnit.Days) => UkFormat.Days((int)value),
        var (_, unit) => throw new InvalidOperationException($"No words for the unit {unit}."),
    };

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
