using CrisisCare.Web.Pages.Improvement;

namespace CrisisCare.Web.Export;

/// <summary>
/// The table under a chart as a file, a line a period, in the columns of <see cref="MeasureExport"/>: what is not shown on the page is empty
/// here. Periods are half open: the day in <c>to</c> is the first that no longer belongs.
/// </summary>
public static class MeasureFile
{
    public static async Task<string> OfAsync(MeasureChart chart)
    {
        await using var text = new StringWriter();
        await using (var csv = CsvRows.Of(text))
        {
            await csv.WriteRowAsync(MeasureExport.Columns);
            foreach (var row in chart.Rows)
            {
                await csv.WriteRowAsync(
                    chart.Measure.Key, row.Words, CsvRows.Date(row.Period.From), CsvRows.Date(row.Period.To),
                    CsvRows.Number(row.Numerator), CsvRows.Number(row.Denominator), CsvRows.Number(row.Value),
                    CsvRows.Number(row.Limits?.Centre), CsvRows.Number(row.Limits?.Lower), CsvRows.Number(row.Limits?.Upper), row.SignalWords);
            }
        }

        return text.ToString();
    }
}
