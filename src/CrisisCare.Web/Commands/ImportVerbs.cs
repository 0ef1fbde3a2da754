using System.CommandLine;
using CrisisCare.Web.Import;

namespace CrisisCare.Web.Commands;

/// <summary>Brings in the files of <see cref="ImportKind"/>.</summary>
public static class ImportVerbs
{
    public static Command Create(VerbHost host) =>
        new("import", "Brings in a CSV file. It goes in whole or not at all; twice changes nothing.")
        {
            One(host, ImportKind.Staff, "Reads staff. Makes the team when it is new."),
            One(host, ImportKind.Caseload, "Reads referrals, episodes and leads."),
            One(host, ImportKind.Contacts, "Reads contacts."),
            One(host, ImportKind.Rota, "Reads shifts. Its columns may be staff_id,start,end instead."),
            ImportMhsdsVerb.Create(host),
        };

    private static Command One(VerbHost host, ImportKind kind, string description)
    {
        var file = new Argument<string>("FILE") { Description = $"UTF-8, with the columns {string.Join(',', kind.Columns)}" };
        file.RefuseOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        var skip = new Option<bool>("--skip-bad-rows") { Description = "Import the good rows of a file that has bad ones." };
        var team = new Option<string?>("--team") { Description = "Whose file it is. May be left out where there is one team.", HelpName = "NAME" };
        var verb = new Command(kind.Name, description) { file, dryRun, skip, team };
        verb.SetAction((parsed, stop) =>
        {
            var options = new ImportOptions(parsed.GetValue(dryRun), parsed.GetValue(skip), parsed.GetValue(team));
            return ImportAsync(host, kind, parsed.GetRequiredValue(file), options, stop);
        });
        return verb;
    }

    private static async Task<int> ImportAsync(VerbHost host, ImportKind kind, string path, ImportOptions options, CancellationToken cancellationToken)
    {
        var file = CsvFile.Read(path, kind.Columns, kind.OtherColumns);
        return await host.RunOnDatabaseAsync(async services =>
        {
            var progress = new RowProgress(host.Terminal, path, file.Count);
            var result = await ActivatorUtilities.CreateInstance<Importer>(services).RunAsync(kind, file, options, progress, cancellationToken);
            return await ReportAsync(host.Terminal, kind, path, options, result);
        }, cancellationToken);
    }

    private static async Task<int> ReportAsync(Terminal terminal, ImportKind kind, string path, ImportOptions options, ImportResult result)
    {
        foreach (var bad in result.BadRows)
        {
            await terminal.SayAsync($"{path}, {bad}");
        }

        var badRows = UkFormat.Count(result.BadRows.Select(bad => bad.Line).Distinct().Count(), "bad row");
        if (result.Refused)
        {
            await terminal.SayAsync($"Nothing was imported: the file has {badRows}. Mend them, or add --skip-bad-rows to import the others.");
            return ExitCodes.RefusedInput;
        }

        if (result.BadRows.Count > 0)
        {
            await terminal.SayAsync($"Left out: {badRows}.");
        }

        await terminal.Out.WriteLineAsync(
            $"{kind.Name}: {result.Added} {(options.DryRun ? "would be added" : "added")}, {result.Changed} {(options.DryRun ? "would be changed" : "changed")}, {result.Unchanged} as they were.");
        return ExitCodes.Done;
    }
}
