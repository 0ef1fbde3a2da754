using System.CommandLine;
using CrisisCare.Web.Data;
using CrisisCare.Web.Export;
using CrisisCare.Web.Import;

namespace CrisisCare.Web.Commands;

/// <summary>Writes files for others to work with.</summary>
public static class ExportVerbs
{
    public static Command Create(VerbHost host) => new("export", "Writes a CSV file.") { Continuity(host) };

    private static Command Continuity(VerbHost host)
    {
        var output = new Option<string>("--out") { Description = "The file to write. One that is there is replaced.", HelpName = "FILE", Required = true };
        var team = new Option<string?>("--team") { Description = "Whose episodes. May be left out where there is one team.", HelpName = "NAME" };
        var verb = new Command("continuity", "Writes one row for each episode: how many staff were met, and the measures beside it. No names.") { output, team };
        verb.SetAction((parsed, stop) => host.RunOnDatabaseAsync(async services =>
        {
            var db = services.GetRequiredService<CrisisCareDbContext>();
            var named = await db.Teams.NamedAsync(parsed.GetValue(team), stop);
            var export = new ContinuityExport(db);
            var path = parsed.GetRequiredValue(output);
            var rows = await WholeFile.WriteAsync(path, writer => export.WriteAsync(named, writer, stop));
            await host.Terminal.SayAsync($"{path} has {UkFormat.Count(rows, "episode")} of {named.Name}.");
            return ExitCodes.Done;
        }, stop));
        return verb;
    }
}
