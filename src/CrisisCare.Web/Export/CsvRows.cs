using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrisisCare.Web.Export;

/// <summary>How every file is written: a cell that a spreadsheet would run as a formula is made text, and lines end as in the files people bring.</summary>
public static class CsvRows
{
    // The minus sign is looked after below: as text a limit below 0 could not be reckoned with.
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '\t', '\r'],
        NewLine = "\n",
    };

    public static CsvWriter Of(TextWriter output) => new(output, Format, leaveOpen: true);

    public static async Task WriteRowAsync(this CsvWriter csv, params IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(IsFormula(cell) ? $"'{cell}" : cell);
        }

        await csv.NextRecordAsync();
    }

    private static bool IsFormula(string cell) => cell.StartsWith('-') && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>A number as any program reads it, to 6 decimals; nothing where there is none.</summary>
    public static string Number(double? value) => value is { } known && double.IsFinite(known) ? known.ToString("0.######", CultureInfo.InvariantCulture) : "";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
