using System.Globalization;
using CrisisCare.Domain.Continuity;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>One row: what it is, the number as the page writes it, and its share of the whole, 0 to 1.</summary>
/// <param name="Running">The share of this row and those above it; only where the order means something.</param>
public sealed record BarRow(string Label, string Value, double Share, double? Running = null)
{
    public string ShareWords => Percent(Share);

    public string? RunningWords => Running is { } share ? Percent(share) : null;

    private static string Percent(double share) => $"{Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture)}%";
}

/// <summary>A table with a bar in each row, as long as its share of the longest.</summary>
public sealed record BarTable(string Caption, string LabelHeading, string ValueHeading, IReadOnlyList<BarRow> Rows)
{
    public bool HasRunning => Rows.Any(row => row.Running is not null);

    public double LengthOf(BarRow row) => Rows.Max(one => one.Share) is var longest and > 0 ? row.Share / longest : 0;

    /// <param name="pareto">The largest first, each with the share of all above it; what is not a kind of its own comes last.</param>
    public static BarTable Of<T>(string caption, string labelHeading, SafeCounts<T> counts, Func<T, string> words, bool pareto)
    {
        var total = counts.Apart.Sum(tally => tally.Count) + counts.TogetherCount;
        var apart = pareto ? counts.Apart.Where(tally => tally.Count > 0).OrderBy(tally => tally.Kind is null).ThenByDescending(tally => tally.Count) : counts.Apart.AsEnumerable();
        var rows = apart.Select(tally => (Label: words(tally.Kind), tally.Count)).ToList();
        if (counts.Together.Count > 0)
        {
            rows.Add((counts.Apart.Count == 0 ? "All together" : "The others together", counts.TogetherCount));
        }

        var running = 0;
        return new BarTable(caption, labelHeading, "New faces",
            rows.ConvertAll(row => new BarRow(
                row.Label, row.Count.ToString("N0", CultureInfo.InvariantCulture), ShareOf(row.Count, total), pareto ? ShareOf(running += row.Count, total) : null)));
    }

    private static double ShareOf(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    public static BarTable Of(string caption, ContinuityLedger ledger)
    {
        var all = ledger.All.Time;
        BarRow Row(string label, Received part) =>
            new(label, part.Time.TotalHours.ToString("N0", CultureInfo.InvariantCulture), all == TimeSpan.Zero ? 0 : part.Time / all);
        return new BarTable(caption, "From", "Hours", [Row("Their lead practitioner", ledger.Lead), Row("Their core group", ledger.CoreGroup), Row("Others", ledger.Others)]);
    }
}
