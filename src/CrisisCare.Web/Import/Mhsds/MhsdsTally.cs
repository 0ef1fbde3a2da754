using System.Globalization;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>What became of the rows of one table: read, kept, bad, and left out for a reason.</summary>
public sealed class MhsdsTally(MhsdsTable table)
{
    private const int MostBadRowsTold = 20;

    private readonly List<(string File, BadRow Row)> told = [];
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> notes = new(StringComparer.Ordinal);

    public MhsdsTable Table => table;

    public int Read { get; private set; }

    /// <summary>Rows that cannot be read as what they should be.</summary>
    public int Bad { get; private set; }

    public int Kept => Read - Bad - leftOut.Values.Sum();

    /// <summary>The first bad rows.</summary>
    public IReadOnlyList<(string File, BadRow Row)> Told => told;

    public void Count() => Read++;

    /// <summary>Readable, and not for this team's record.</summary>
    public void LeaveOut(string why, int rows = 1) => leftOut[why] = leftOut.GetValueOrDefault(why) + rows;

    /// <summary>Kept, and something was taken as given.</summary>
    public void Note(string what) => notes[what] = notes.GetValueOrDefault(what) + 1;

    public void Refuse(MhsdsFile file, CsvRow row)
    {
        Bad++;
        told.AddRange(row.Problems
            .Take(Math.Max(0, MostBadRowsTold - told.Count))
            .Select(problem => (file.Name, problem.Column is null ? problem : problem with { Column = file.ColumnOf(problem.Column) })));
    }

    public override string ToString()
    {
        var sentence = $"{table.Name}: {Rows(Read)} read, {Number(Kept)} kept";
        var others = leftOut.Select(one => $"{Number(one.Value)} {one.Key}").Concat(Bad > 0 ? [$"{Number(Bad)} bad"] : []).ToList();
        var kept = notes.Select(one => $"{Number(one.Value)} {one.Key}").ToList();
        return sentence
            + (others.Count > 0 ? $"; left out: {string.Join(", ", others)}" : "")
            + (kept.Count > 0 ? $"; of those kept: {string.Join(", ", kept)}" : "")
            + ".";
    }

    private static string Rows(int number) => number == 1 ? "1 row" : $"{Number(number)} rows";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
