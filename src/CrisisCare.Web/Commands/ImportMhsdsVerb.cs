using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CrisisCare.Web.Import;
using CrisisCare.Web.Import.Mhsds;

namespace CrisisCare.Web.Commands;

/// <summary>Brings in past care from the extract a trust makes for the Mental Health Services Data Set.</summary>
public static class ImportMhsdsVerb
{
    private const string CrisisResolutionAndHomeTreatment = "A02";

    public static Command Create(VerbHost host)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with MHS101Referral.csv and the others, in version 5 or 6." };
        folder.RefuseOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say how each column is read and what would happen, and change nothing." };
        var skip = new Option<bool>("--skip-bad-rows") { Description = "Import the good rows of files that have bad ones." };
        var team = new Option<string?>("--team") { Description = "Whose history it is; made when it is new. May be left out where there is one team.", HelpName = "NAME" };
        var types = new Option<string[]>("--team-type")
        {
            Description = $"The team types to keep, or {MhsdsChoice.AnyType}.",
            HelpName = "CODE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [CrisisResolutionAndHomeTreatment],
        };
        var ids = new Option<string[]>("--team-id") { Description = "Keep only the teams with these local ids (CareProfTeamLocalID).", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var mapping = new Option<string?>("--mapping") { Description = "A JSON file that says which columns and codes are called otherwise.", HelpName = "FILE" };
        var verb = new Command("mhsds", "Reads the CSV extracts made for the Mental Health Services Data Set, as history.") { folder, dryRun, skip, team, types, ids, mapping };
        verb.SetAction((parsed, stop) =>
        {
            var options = new ImportOptions(parsed.GetValue(dryRun), parsed.GetValue(skip), parsed.GetValue(team));
            var mapped = parsed.GetValue(mapping) is { } path ? MhsdsMapping.Read(path) : MhsdsMapping.None;
            var choice = new MhsdsChoice(parsed.GetValue(types)!, parsed.GetValue(ids) ?? [], mapped.Has(MhsdsCodes.Professions.Field));
            var opened = MhsdsFolder.Open(parsed.GetRequiredValue(folder), mapped);
            opened.CheckFor(choice);
            return ImportAsync(host, opened, choice, options, stop);
        });
        return verb;
    }

    private static async Task<int> ImportAsync(VerbHost host, MhsdsFolder folder, MhsdsChoice choice, ImportOptions options, CancellationToken cancellationToken)
    {
        foreach (var line in options.DryRun ? folder.Describe() : [])
        {
            await host.Terminal.Out.WriteLineAsync(line);
        }

        foreach (var line in options.DryRun ? [] : folder.Missing())
        {
            await host.Terminal.SayAsync(line);
        }

        return await host.RunOnDatabaseAsync(async services =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var started = clock.GetTimestamp();
            var progress = new LineProgress(host.Terminal);
            var result = await ActivatorUtilities.CreateInstance<MhsdsImporter>(services).RunAsync(folder, choice, options, progress, cancellationToken);
            var exitCode = await ReportAsync(host.Terminal, options, result);
            await host.Terminal.SayAsync(Speed(result.Rows, clock.GetElapsedTime(started)));
            return exitCode;
        }, cancellationToken);
    }

    private static async Task<int> ReportAsync(Terminal terminal, ImportOptions options, MhsdsResult result)
    {
        foreach (var tally in result.Tallies)
        {
            foreach (var (file, bad) in tally.Told)
            {
                await terminal.SayAsync($"{file}, {bad}");
            }

            await terminal.Out.WriteLineAsync(tally.ToString());
        }

        var badRows = UkFormat.Count(result.Bad, "bad row");
        if (result.Outcome is not { } outcome)
        {
            await terminal.SayAsync($"Nothing was imported: the extract has {badRows}, of which the first of each file are named above. Mend them, or add --skip-bad-rows to import the others.");
            return ExitCodes.RefusedInput;
        }

        if (result.Bad > 0)
        {
            await terminal.SayAsync($"Left out: {badRows}.");
        }

        await terminal.Out.WriteLineAsync(Sentence(outcome, options.DryRun));
        return ExitCodes.Done;
    }

    private static string Sentence(MhsdsOutcome outcome, bool dryRun)
    {
        var (added, changed) = dryRun ? ("would be added", "would be changed") : ("added", "changed");
        var counts = new[] { ("episodes", outcome.Episodes), ("contacts", outcome.Contacts) }
            .Select(one => $"{one.Item1}: {one.Item2.Added} {added}, {one.Item2.Changed} {changed}, {one.Item2.Unchanged} as they were.");
        var named = outcome.StaffAdded + outcome.PeopleAdded == 0
            ? []
            : new[] { $"{UkFormat.Count(outcome.StaffAdded, "member")} of staff and {UkFormat.Count(outcome.PeopleAdded, "person", "people")} {added} by their ids: import staff and import caseload say who they are." };
        return string.Join(Environment.NewLine, [.. counts, .. named]);
    }

    private static string Speed(int rows, TimeSpan taken)
    {
        using var process = Process.GetCurrentProcess();
        var perSecond = rows / Math.Max(taken.TotalSeconds, 0.001);
        return string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows in {taken.TotalSeconds:N1} seconds, {perSecond:N0} a second; at most {process.PeakWorkingSet64 / 1_048_576:N0} MB of memory.");
    }
}
