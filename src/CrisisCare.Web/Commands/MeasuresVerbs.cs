using System.CommandLine;
using CrisisCare.Web.Data.Figures;

namespace CrisisCare.Web.Commands;

/// <summary>Looks after what the measures are read from.</summary>
public static class MeasuresVerbs
{
    public static Command Create(VerbHost host) => new("measures", "Looks after what the measures are read from.") { Rebuild(host) };

    private static Command Rebuild(VerbHost host)
    {
        var all = new Option<bool>("--all") { Description = "Work out every closed episode anew and say how many figures were wrong." };
        var verb = new Command("rebuild", "Works out the figures of closed episodes that are missing or older than a change. Safe at any time.") { all };
        verb.SetAction((parsed, stop) => host.RunOnDatabaseAsync(async services =>
        {
            var progress = new EpisodeProgress(host.Terminal);
            var done = await services.GetRequiredService<FiguresRebuild>().RunAsync(parsed.GetValue(all), progress, stop);
            await host.Terminal.SayAsync($"The figures of {UkFormat.Count(done.Written, "episode")} were worked out{Others(done, parsed.GetValue(all))}.");
            return ExitCodes.Done;
        }, stop));
        return verb;
    }

    private static string Others(FiguresRebuilt done, bool all) =>
        (all ? $"; {done.Wrong} had been wrong" : "") + (done.Left > 0 ? $"; {done.Left} are left to the next run, because somebody else was at them" : "");

    private sealed class EpisodeProgress(Terminal terminal) : IProgress<(int Done, int Total)>
    {
        private RowProgress? rows;

        public void Report((int Done, int Total) value) => (rows ??= new RowProgress(terminal, "Figures", value.Total)).Report(value.Done);
    }
}
