using System.CommandLine;
using System.Globalization;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Export;
using CrisisCare.Web.Import;

namespace CrisisCare.Web.Commands;

/// <summary>Writes files for others to work with.</summary>
public static class ExportVerbs
{
    private const string Everything = "all";

    public static Command Create(VerbHost host) => new("export", "Writes a CSV file.") { Continuity(host), Measure(host), Episodes(host) };

    private static Command Continuity(VerbHost host)
    {
        var (output, team) = (Out(), Team());
        var verb = new Command("continuity", "Writes one row for each episode: how many staff were met, and the measures beside it. No names.") { output, team };
        verb.SetAction((parsed, stop) => WriteAsync(host, parsed.GetRequiredValue(output), parsed.GetValue(team), async (services, named, writer) =>
        {
            var rows = await ActivatorUtilities.CreateInstance<ContinuityExport>(services).WriteAsync(named, writer, stop);
            return $"has {UkFormat.Count(rows, "episode")} of {named.Name}.";
        }, stop));
        return verb;
    }

    private static Command Measure(VerbHost host)
    {
        var name = new Argument<string>("NAME") { Description = $"A measure, or {Everything}." };
        name.RefuseOptions();
        var (output, team) = (Out(), Team());
        var from = new Option<string?>("--from") { Description = "First date, like 2026-04-01. Left out: the beginning of the record.", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "Last date. Left out: today.", HelpName = "DATE" };
        var by = new Option<string>("--by") { Description = "The periods; each is written whole.", DefaultValueFactory = _ => "month" };
        by.AcceptOnlyFromAmong("week", "month");
        var verb = new Command("measure", "Writes one row for each measure and period. Periods of fewer than 5 people have no numbers.") { name, from, to, by, output, team };
        verb.SetAction((parsed, stop) =>
        {
            var asked = new AskedMeasures(
                Named(parsed.GetRequiredValue(name)),
                parsed.GetValue(by) == "week" ? PeriodLength.Week : PeriodLength.Month,
                Date("--from", parsed.GetValue(from)),
                Date("--to", parsed.GetValue(to)));
            return asked.From > asked.To
                ? throw new RefusedInputException("--from must be on or before --to.")
                : WriteAsync(host, parsed.GetRequiredValue(output), parsed.GetValue(team), async (services, named, writer) =>
                {
                    var rows = await ActivatorUtilities.CreateInstance<MeasureExport>(services).WriteAsync(named, asked, writer, stop);
                    return rows == 0 ? $"has only its header: {named.Name} has recorded nothing in these periods." : $"has {UkFormat.Count(rows, "row")} of {named.Name}.";
                }, stop);
        });
        return verb;
    }

    private static Command Episodes(VerbHost host)
    {
        var (output, team) = (Out(), Team());
        var verb = new Command("episodes", "Writes one row for each episode without anything that says whose it is. Pseudonyms are good for this one file only.") { output, team };
        verb.SetAction((parsed, stop) => WriteAsync(host, parsed.GetRequiredValue(output), parsed.GetValue(team), async (services, named, writer) =>
        {
            var rows = await ActivatorUtilities.CreateInstance<EpisodesExport>(services).WriteAsync(named, writer, stop);
            return $"has {UkFormat.Count(rows, "episode")} of {named.Name}.";
        }, stop));
        return verb;
    }

    private static Task<int> WriteAsync(VerbHost host, string path, string? team, Func<IServiceProvider, Team, TextWriter, Task<string>> write, CancellationToken cancellationToken) =>
        host.RunOnDatabaseAsync(async services =>
        {
            var named = await services.GetRequiredService<CrisisCareDbContext>().Teams.NamedAsync(team, cancellationToken);
            var said = await WholeFile.WriteAsync(path, writer => write(services, named, writer));
            await host.Terminal.SayAsync($"{path} {said}");
            return ExitCodes.Done;
        }, cancellationToken);

    private static IReadOnlyList<MeasureDefinition> Named(string name) =>
        name == Everything ? MeasureCatalogue.All
        : MeasureCatalogue.Find(name) is { } measure ? [measure]
        : throw new RefusedInputException($"There is no measure called {name}. There are: {string.Join(", ", MeasureCatalogue.All.Select(one => one.Key))}; or {Everything}.");

    private static DateOnly? Date(string option, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new RefusedInputException($"{option} must be a date with the year first, like 2026-04-01.");

    private static Option<string> Out() => new("--out") { Description = "The file to write. One that is there is replaced.", HelpName = "FILE", Required = true };

    private static Option<string?> Team() => new("--team") { Description = "Whose episodes. May be left out where there is one team.", HelpName = "NAME" };
}
