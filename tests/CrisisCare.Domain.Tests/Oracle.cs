namespace CrisisCare.Domain.Tests;

/// <summary>Numbers worked out elsewhere, and the files they were worked out from.</summary>
internal static class Oracle
{
    public static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Oracles", file));

    /// <summary>The rows of a file without quoted fields, each by the names of its columns.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var columns = lines[0].Split(',');

        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}
