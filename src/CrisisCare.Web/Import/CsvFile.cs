using System.Globalization;
using System.Text;
using CrisisCare.Web.Commands;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrisisCare.Web.Import;

/// <summary>A file somebody brought, read whole: its lines, before anybody asks what they mean.</summary>
public sealed class CsvFile
{
    private readonly string[] header;
    private readonly List<(int Line, string[] Cells, string? Damage)> lines;

    private CsvFile(string[] header, List<(int Line, string[] Cells, string? Damage)> lines)
    {
        this.header = header;
        this.lines = lines;
    }

    public int Count => lines.Count;

    /// <summary>Each row with its reading still ahead of it: a second attempt starts from nothing.</summary>
    public IReadOnlyList<CsvRow> Rows() => [.. lines.Select(line => new CsvRow(line.Line, header, line.Cells, line.Damage))];

    /// <param name="others">Another header that it may have instead: it is that one when it has a column that only that one has.</param>
    public static CsvFile Read(string path, IReadOnlyList<string> columns, IReadOnlyList<string>? others = null)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return Read(reader, path, columns, others);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedInputException($"{path} is not UTF-8. Save it as “CSV UTF-8” and try again.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException($"{Path.GetFullPath(path)} cannot be read. Check the name and that you may read it.");
        }
    }

    private static CsvFile Read(StreamReader reader, string path, IReadOnlyList<string> columns, IReadOnlyList<string>? others)
    {
        string? damage = null;
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            IgnoreBlankLines = false,
            BadDataFound = _ => damage = "A quotation mark is in the wrong place.",
        });
        if (!parser.Read())
        {
            throw new RefusedInputException($"{path} is empty. Its first line must be {string.Join(',', columns)}");
        }

        var header = parser.Record!.Select(name => name.Trim()).ToArray();
        CheckHeader(header, path, others is not null && header.Intersect(others.Except(columns)).Any() ? others : columns);
        var lines = new List<(int, string[], string?)>();
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            var cells = parser.Record!;
            if (cells is not [] and not [""])
            {
                damage ??= cells.Length == header.Length ? null : $"This row has {UkFormat.Count(cells.Length, "cell")} and the header has {header.Length}.";
                lines.Add((line, cells, damage));
            }

            damage = null;
        }

        return new CsvFile(header, lines);
    }

    private static void CheckHeader(string[] header, string path, IReadOnlyList<string> columns)
    {
        var problems = new (string Words, List<string> Names)[]
        {
            ("lacks", [.. columns.Except(header)]),
            ("has unknown", [.. header.Except(columns)]),
            ("repeats", [.. header.CountBy(name => name).Where(name => name.Value > 1).Select(name => name.Key)]),
        };
        var sentences = problems.Where(problem => problem.Names.Count > 0)
            .Select(problem => $"{problem.Words} {(problem.Names.Count == 1 ? "column" : "columns")} {string.Join(", ", problem.Names)}")
            .ToList();
        if (sentences.Count > 0)
        {
            throw new RefusedInputException($"{path} {string.Join("; it ", sentences)}. Its first line must be {string.Join(',', columns)}");
        }
    }
}
