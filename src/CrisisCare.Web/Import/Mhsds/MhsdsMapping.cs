using System.Text.Json;
using System.Text.Json.Serialization;
using CrisisCare.Web.Commands;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>What a trust's extract calls things, where that differs from the data set. Read from JSON.</summary>
public sealed class MhsdsMapping
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static readonly MhsdsMapping None = new();

    /// <summary>By table, for example MHS101, and field: the column of the extract.</summary>
    public Dictionary<string, Dictionary<string, string>> Columns { get; init; } = [];

    /// <summary>By field and local code: the national code, or a word of the other files.</summary>
    public Dictionary<string, Dictionary<string, string>> Codes { get; init; } = [];

    /// <summary>How dates are written where the year does not come first, for example dd/MM/yyyy.</summary>
    public List<string> Dates { get; init; } = [];

    public static MhsdsMapping Read(string path)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<MhsdsMapping>(File.ReadAllText(path), Json)
                ?? throw new RefusedInputException($"{path} is empty. It may have columns, codes and dates.");
            mapping.Check(path);
            return mapping;
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber is { } number ? $", line {number + 1}" : "";
            throw new RefusedInputException($"{path}{line} is not a mapping. It is JSON and may have columns, codes and dates, as docs/operations.md shows.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException($"{Path.GetFullPath(path)} cannot be read. Check the name and that you may read it.");
        }
    }

    public string? ColumnOf(MhsdsTable table, MhsdsField field) => Find(Find(Columns, table.Code), field.Name);

    public bool Has(string field) => Find(Codes, field) is not null;

    /// <summary>The local code as the nation or this application has it.</summary>
    public string CodeOf(string field, string local) => Find(Find(Codes, field), local) ?? local;

    private static T? Find<T>(Dictionary<string, T>? map, string name)
        where T : class =>
        map?.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private void Check(string path)
    {
        foreach (var (code, fields) in Columns)
        {
            var table = MhsdsTables.All.FirstOrDefault(table => Same(table.Code, code))
                ?? throw new RefusedInputException($"{path} names table {code}, which is not read. Those that are: {string.Join(", ", MhsdsTables.All.Select(one => one.Code))}.");
            if (fields.Keys.FirstOrDefault(name => !table.Fields.Any(field => Same(field.Name, name))) is { } unknown)
            {
                throw new RefusedInputException($"{path} names field {unknown} of {table.Code}, which is not read. Those that are: {string.Join(", ", table.Fields.Select(field => field.Name))}.");
            }
        }

        foreach (var (field, codes) in Codes)
        {
            if (!MhsdsCodes.Known.TryGetValue(field, out var known))
            {
                throw new RefusedInputException($"{path} has codes of {field}. Those that can be mapped: {string.Join(", ", MhsdsCodes.Known.Keys)}.");
            }

            if (codes.Values.FirstOrDefault(code => !known.Contains(code, StringComparer.OrdinalIgnoreCase)) is { } meaningless)
            {
                throw new RefusedInputException($"{path} maps a code of {field} to {meaningless}, which means nothing. It may be one of: {string.Join(", ", known.Where(code => code.Length > 0))}.");
            }
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
