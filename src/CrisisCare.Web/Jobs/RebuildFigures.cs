using CrisisCare.Web.Data.Figures;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// Each night works out the figures of the episodes that closed or changed since. Nothing waits for it: until then measures are read from the
/// record itself, more slowly.
/// </summary>
public sealed class RebuildFigures(FiguresRebuild figures, ILogger<RebuildFigures> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var done = await figures.RunAsync(everything: false, progress: null, cancellationToken);
        log.LogInformation("Figures of {Written} episodes worked out, {Left} left to the next run", done.Written, done.Left);
    }
}
