using System.Globalization;
using System.Text;
using CrisisCare.Web.Commands;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>One file of an extract and where its columns are; its rows are read one by one, however many there are.</summary>
public sealed class MhsdsFile
{
    private readonly string path;
    private readonly Encoding encoding;
    private readonly int width;

    /// <summary>For each field of the table its place in the file; -1 where the file lacks it.</summary>
    private readonly int[] places;

    private MhsdsFile(string path, MhsdsTable table, Encoding encoding, string[] header, int[] places)
    {
        (this.path, Table, this.encoding, width, this.places) = (path, table, encoding, header.Length, places);
        Columns = [.. places.Select(place => place < 0 ? null : header[place])];
        FieldNames = [.. table.Fields.Select(field => field.Name)];
    }

    public MhsdsTable Table { get; }

    public string Name => Path.GetFileName(path);

    /// <summary>For each field of the table the file's own name for it; null where the file lacks it.</summary>
    public IReadOnlyList<string?> Columns { get; }

    private List<string> FieldNames { get; }

    public static MhsdsFile Open(string path, MhsdsTable table, MhsdsMapping mapping)
    {
        try
        {
            var encoding = EncodingOf(path);
            using var reader = new StreamReader(path, encoding);
            using var parser = new CsvParser(reader, Format(badData: null));
            var header = parser.Read() ? parser.Record!.Select(name => name.Trim()).ToArray() : [];
            if (header.Length == 0)
            {
                throw new RefusedInputException($"{path} is empty. Its first line must name its columns.");
            }

            return new MhsdsFile(path, table, encoding, header, [.. table.Fields.Select(field => PlaceOf(field, table, mapping, header, Path.GetFileName(path)))]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException($"{Path.GetFullPath(path)} cannot be read. Check that you may read it.");
        }
    }

    public bool Has(string field) => Columns[FieldNames.IndexOf(field)] is not null;

    /// <summary>The name a reader of the file knows a field by.</summary>
    public string ColumnOf(string field) => FieldNames.IndexOf(field) is >= 0 and var place ? Columns[place] ?? field : field;

    public IEnumerable<CsvRow> Rows()
    {
        string? damage = null;
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        using var parser = new CsvParser(reader, Format(_ => damage = "A quotation mark is in the wrong place."));
        parser.Read();
        damage = null;
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            if (parser.Count > 1 || parser[0].Length > 0)
            {
                damage ??= parser.Count == width ? null : $"This row has {UkFormat.Count(parser.Count, "cell")} and the header has {width}.";
                yield return new CsvRow(line, FieldNames, damage is null ? Array.ConvertAll(places, place => place < 0 ? "" : parser[place]) : [], damage);
            }

            damage = null;
        }
    }

    private static CsvConfiguration Format(BadDataFound? badData) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        IgnoreBlankLines = false,
        BadDataFound = badData,
        CacheFields = true,
    };

    private static int PlaceOf(MhsdsField field, MhsdsTable table, MhsdsMapping mapping, string[] header, string file)
    {
        var mapped = mapping.ColumnOf(table, field);
        var names = mapped is null ? [field.Name, field.Earlier ?? field.Name] : new[] { mapped };
        foreach (var name in names)
        {
            var places = Enumerable.Range(0, header.Length).Where(place => string.Equals(header[place], name, StringComparison.OrdinalIgnoreCase)).ToList();
            if (places.Count > 1)
            {
                throw new RefusedInputException($"{file} has column {name} {places.Count} times.");
            }

            if (places.Count == 1)
            {
                return places[0];
            }
        }

        return (mapped, field.IsRequired) switch
        {
            (not null, _) => throw new RefusedInputException($"The mapping says that {field.Name} is column {mapped}, and {file} has no such column. It has: {string.Join(", ", header)}."),
            (_, true) => throw new RefusedInputException($"{file} lacks column {string.Join(" or ", names.Distinct())}. It has: {string.Join(", ", header)}. Where it has another name there, add --mapping FILE."),
            _ => -1,
        };
    }

    /// <summary>UTF-8, or UTF-16 with its mark; whatever is not valid UTF-8 was saved by a Windows program in its own code page.</summary>
    private static Encoding EncodingOf(string path)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            using var reader = new StreamReader(path, strict, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            var buffer = new char[1 << 16];
            while (reader.Read(buffer, 0, buffer.Length) > 0)
            {
                // Only whether it can be read.
            }

            return strict;
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252);
        }
    }
}
