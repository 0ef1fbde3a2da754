using System.Collections.Concurrent;
using CrisisCare.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data.Figures;

/// <summary>
/// The figures this process has read already, unpacked: of each team those up to a serial number. Only what has been written since is read
/// again. About 2 KB an episode.
/// </summary>
public sealed class FiguresMemory
{
    private readonly ConcurrentDictionary<Guid, TeamMemory> teams = [];

    /// <summary>Every figure of a team in the present layout, as it stands in the database now. Whoever asks has made sure that the team may be seen.</summary>
    public async Task<IReadOnlyCollection<EpisodeFacts>> ReadAsync(CrisisCareDbContext db, Guid team, CancellationToken cancellationToken)
    {
        var memory = teams.GetOrAdd(team, _ => new TeamMemory());
        await memory.OneAtATime.WaitAsync(cancellationToken);
        try
        {
            var written = db.EpisodeFigures.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).AsNoTracking()
                .Where(figures => figures.TeamId == team && figures.Serial > memory.Serial)
                .Select(figures => new { figures.EpisodeId, figures.Version, figures.Serial, figures.Facts });
            var upTo = memory.Serial;
            await foreach (var figures in written.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                upTo = Math.Max(upTo, figures.Serial);
                if (figures.Version == FactsFormat.Version)
                {
                    memory.Facts[figures.EpisodeId] = FactsFormat.Read(figures.EpisodeId, figures.Facts);
                }
            }

            memory.Serial = upTo;
            return [.. memory.Facts.Values];
        }
        finally
        {
            memory.OneAtATime.Release();
        }
    }

    private sealed class TeamMemory
    {
        public SemaphoreSlim OneAtATime { get; } = new(1);

        public long Serial { get; set; }

        public Dictionary<Guid, EpisodeFacts> Facts { get; } = [];
    }
}
