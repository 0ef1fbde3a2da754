using CrisisCare.Web.Pages.Improvement;

namespace CrisisCare.Web.Export;

/// <summary>
/// The table under a chart as a file, a line a period: what is not shown on the page is empty here. Periods are half open: the day in <c>to</c>
/// is the first that no longer belongs.
/// </summary>
public static class MeasureFile
{
    public static readonly IReadOnlyList<string> Columns = ["measure", "period", "from", "to", "numerator", "denominator", "value", "mean", "lower", "upper", "signal"];

    public static async Task<string> OfAsync(MeasureChart chart)
    {
        await using var text = new StringWriter();
        await using (var csv = CsvRows.Of(text))
        {
            await csv.WriteRowAsync(Columns);
            foreach (var row in chart.Rows)
            {
                await csv.WriteRowAsync(Cells(chart, row));
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The same for files of many measures, in which a line is always a period. The chart of a rare event goes from one event to the next and has
    /// no line for a period: there is only what the period adds up to.
    /// </summary>
    public static IEnumerable<IEnumerable<string>> PeriodsOf(MeasureChart chart) => MeasureRow.OfPeriods(chart).Select(row => Cells(chart, row));

    /// <summary>In the last column what the point signals, or why there is none.</summary>
    private static string[] Cells(MeasureChart chart, MeasureRow row) =>
    [
        chart.Measure.Key, row.Words, CsvRows.Date(row.Period.From), CsvRows.Date(row.Period.To),
        CsvRows.Number(row.Numerator), CsvRows.Number(row.Denominator), CsvRows.Number(row.Value),
        CsvRows.Number(row.Limits?.Centre), CsvRows.Number(row.Limits?.Lower), CsvRows.Number(row.Limits?.Upper), row.Note.Length > 0 ? row.Note : row.SignalWords,
    ];
}
