using System.CommandLine;

namespace CrisisCare.Web.Commands;

/// <summary>Looks at everything the application stands on, quickly enough to be asked every minute.</summary>
public static class CheckVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command("check", "Looks at configuration, database, migrations and clock, and says what is wrong.");
        verb.SetAction((_, stop) => host.RunAsync(async services =>
        {
            var problems = await ActivatorUtilities.CreateInstance<Installation>(services).ProblemsAsync(stop);
            foreach (var problem in problems)
            {
                await host.Terminal.SayAsync(problem);
            }

            if (problems.Count == 0)
            {
                await host.Terminal.Out.WriteLineAsync("All is well.");
            }

            return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Environment;
        }));
        return verb;
    }
}
