using CrisisCare.Web.Commands;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>The files of an extract. One table may come in several, for example one a month; they are read by name.</summary>
public sealed class MhsdsFolder
{
    private readonly ILookup<MhsdsTable, MhsdsFile> files;

    private MhsdsFolder(IEnumerable<MhsdsFile> files, MhsdsMapping mapping)
    {
        this.files = files.ToLookup(file => file.Table);
        Mapping = mapping;
    }

    public MhsdsMapping Mapping { get; }

    public IEnumerable<MhsdsFile> All => MhsdsTables.All.SelectMany(table => files[table]);

    public IEnumerable<MhsdsFile> Of(MhsdsTable table) => files[table];

    public static MhsdsFolder Open(string path, MhsdsMapping mapping)
    {
        if (!Directory.Exists(path))
        {
            throw new RefusedInputException($"{Path.GetFullPath(path)} is no folder. Name the one that has the files of the extract.");
        }

        var paths = Directory.EnumerateFiles(path).Where(file => string.Equals(Path.GetExtension(file), ".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var folder = new MhsdsFolder(
            from table in MhsdsTables.All
            from file in paths
            where Path.GetFileName(file).StartsWith(table.Code, StringComparison.OrdinalIgnoreCase)
            select MhsdsFile.Open(file, table, mapping),
            mapping);
        folder.CheckWhole(path);
        return folder;
    }

    /// <summary>What every column is taken to be, and what follows from those that are not there.</summary>
    public IEnumerable<string> Describe()
    {
        foreach (var file in All)
        {
            var fields = file.Table.Fields.Select((field, place) => file.Columns[place] is { } column ? $"  {field.Name}: {column}" : $"  {field.Name}: no such column ({field.Without})");
            yield return string.Join(Environment.NewLine, [$"{file.Name}, read as {file.Table.Name}", .. fields]);
        }

        foreach (var line in Missing())
        {
            yield return line;
        }
    }

    /// <summary>What follows from files that are not there.</summary>
    public IEnumerable<string> Missing() =>
        MhsdsTables.All.Where(table => !files[table].Any()).Select(table => $"There is no {table.Name}: {table.Without}.");

    /// <summary>Somebody else's people are never taken for the team's because a file is missing.</summary>
    public void CheckFor(MhsdsChoice choice)
    {
        if (!choice.TakesEverything && !files[MhsdsTables.Services].Any() && !files[MhsdsTables.Teams].Any())
        {
            throw new RefusedInputException($"Neither MHS102 nor MHS902 is there, so that nothing says which referrals were made to {string.Join(" or ", choice.TeamTypes)}. Add --team-type {MhsdsChoice.AnyType} to take every referral.");
        }
    }

    private void CheckWhole(string path)
    {
        var missing = MhsdsTables.All.Where(table => table.Without is null && !files[table].Any()).Select(table => $"{table.Name}.csv").ToList();
        if (missing.Count > 0)
        {
            throw new RefusedInputException($"{Path.GetFullPath(path)} lacks {string.Join(", ", missing)}. Nothing can be imported without {(missing.Count == 1 ? "it" : "them")}.");
        }

        if (!files[MhsdsTables.StaffActivities].Any() && files[MhsdsTables.Activities].Any(file => !file.Has("CareProfLocalID")))
        {
            throw new RefusedInputException("No file says who took part: MHS202 has no column CareProfLocalID, and there is no MHS206StaffActivity.csv.");
        }
    }
}
