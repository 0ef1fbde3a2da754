using System.Globalization;

namespace CrisisCare.Web.Import;

/// <summary>One row, read cell by cell; what cannot be read is noted with its column and reason, and reading goes on.</summary>
public sealed class CsvRow
{
    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    private readonly Dictionary<string, string> cells = [];
    private readonly List<BadRow> problems = [];

    public CsvRow(int line, IReadOnlyList<string> header, IReadOnlyList<string> cells, string? damage)
    {
        Line = line;
        if (damage is not null)
        {
            IsDamaged = true;
            problems.Add(new BadRow(line, Column: null, damage));
            return;
        }

        for (var place = 0; place < header.Count; place++)
        {
            this.cells[header[place]] = cells[place].Trim();
        }
    }

    public int Line { get; }

    /// <summary>Its cells cannot be told apart, so there is nothing to read.</summary>
    public bool IsDamaged { get; }

    public IReadOnlyList<BadRow> Problems => problems;

    public bool IsGood => problems.Count == 0;

    public bool Has(string column) => cells.ContainsKey(column);

    public void Refuse(string column, string reason) => problems.Add(new BadRow(Line, column, reason));

    /// <summary>A cell as it stands, before anybody asks whether the row matters.</summary>
    public string Cell(string column) => cells[column];

    public string Text(string column, int longest)
    {
        if (cells[column].Length == 0)
        {
            Refuse(column, "This is empty and must not be.");
        }

        return OptionalText(column, longest);
    }

    /// <summary>Stored as it is, whatever a spreadsheet would make of it.</summary>
    public string OptionalText(string column, int longest)
    {
        var text = cells[column];
        if (text.Length > longest)
        {
            Refuse(column, $"This has {text.Length} characters; {longest} fit.");
        }
        else if (text.Any(char.IsControl))
        {
            Refuse(column, "This has a line break, a tab or another character that cannot be seen.");
        }

        return text;
    }

    public DateTimeOffset Moment(string column)
    {
        if (!DateTimeOffset.TryParseExact(cells[column], MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            Refuse(column, "This is not a date and time with its offset, like 2026-11-23T09:30+00:00.");
        }

        return moment.ToUniversalTime();
    }

    public DateOnly Date(string column)
    {
        if (!DateOnly.TryParseExact(cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Refuse(column, "This is not a date, like 2026-11-23.");
        }

        return date;
    }

    public DateOnly? OptionalDate(string column) => cells[column].Length == 0 ? null : Date(column);

    public bool YesOrNo(string column)
    {
        if (cells[column] is not ("yes" or "no"))
        {
            Refuse(column, "This must be yes or no.");
        }

        return cells[column] == "yes";
    }

    public int Number(string column, int least, int most)
    {
        if (!int.TryParse(cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            Refuse(column, $"This must be a whole number from {least} to {most}.");
        }

        return number;
    }

    /// <summary>A share of a whole, above 0 and up to 1, to two decimals.</summary>
    public decimal Share(string column)
    {
        if (!decimal.TryParse(cells[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share <= 0 || share > 1 || decimal.Round(share, 2) != share)
        {
            Refuse(column, "This must be a number above 0 and up to 1, like 0.6.");
        }

        return share;
    }

    public T OneOf<T>(string column, Func<T, string> code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (code(value) == cells[column])
            {
                return value;
            }
        }

        Refuse(column, $"This must be one of {string.Join(", ", Enum.GetValues<T>().Select(code))}.");
        return default;
    }

    public T? OptionalOneOf<T>(string column, Func<T, string> code)
        where T : struct, Enum =>
        cells[column].Length == 0 ? null : OneOf(column, code);
}
