using System.CommandLine;
using CrisisCare.Web.Data.DemoData;

namespace CrisisCare.Web.Commands;

/// <summary>Fills an empty database with the invented team.</summary>
public static class SeedVerb
{
    public static Command Create(VerbHost host)
    {
        var demo = new Option<bool>("--demo") { Description = "Say that made-up people are wanted in this database." };
        var verb = new Command("seed", "Fills an empty database with an invented team, for a demonstration.") { demo };
        verb.Validators.Add(result =>
        {
            if (!result.GetValue(demo))
            {
                result.AddError("Made-up people are put into this database only by seed --demo.");
            }
        });
        verb.SetAction((_, stop) => host.RunOnDatabaseAsync(services => SeedAsync(services, host.Terminal, stop), stop));
        return verb;
    }

    private static async Task<int> SeedAsync(IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<Demonstration>().IsEmptyAsync(cancellationToken))
        {
            throw new RefusedInputException("This database has teams or accounts already. Use an empty one for a demonstration.");
        }

        await services.GetRequiredService<DemoTeam>().SeedAsync(cancellationToken);
        await terminal.SayAsync("The demonstration team is ready. Set Demo__Enabled to show its accounts on the log-in page.");
        return ExitCodes.Done;
    }
}
