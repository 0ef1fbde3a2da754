using System.Collections.Concurrent;
using CrisisCare.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data.Figures;

/// <summary>
/// The figures this process has read already, unpacked: of each team those up to a serial number. Only what has been written since is read
/// again. About 2 KB an episode. With them the facts of the team as they were put together last, and so all that has been worked out from them.
/// </summary>
public sealed class FiguresMemory
{
    private readonly ConcurrentDictionary<Guid, TeamMemory> teams = [];

    /// <summary>Every figure of a team in the present layout, as it stands in the database now. Whoever asks has made sure that the team may be seen.</summary>
    public async Task<KnownFigures> ReadAsync(CrisisCareDbContext db, Guid team, CancellationToken cancellationToken)
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
            return new KnownFigures([.. memory.Facts.Values], upTo);
        }
        finally
        {
            memory.OneAtATime.Release();
        }
    }

    /// <summary>The same facts again when nothing they are made of is different from the last time; else these are put together and kept.</summary>
    /// <param name="madeOf">A digest of everything the facts are made of.</param>
    public TeamFacts SameOr(Guid team, string madeOf, Func<TeamFacts> make)
    {
        var memory = teams.GetOrAdd(team, _ => new TeamMemory());
        if (memory.Latest is { } latest && latest.MadeOf == madeOf)
        {
            return latest.Facts;
        }

        var facts = make();
        memory.Latest = new Latest(madeOf, facts);
        return facts;
    }

    private sealed record Latest(string MadeOf, TeamFacts Facts);

    private sealed class TeamMemory
    {
        public SemaphoreSlim OneAtATime { get; } = new(1);

        public long Serial { get; set; }

        public Dictionary<Guid, EpisodeFacts> Facts { get; } = [];

        public Latest? Latest { get; set; }
    }
}

/// <summary>The figures of closed episodes that are known.</summary>
/// <param name="UpTo">The serial number of the last that was written: with the same number they are the same.</param>
public sealed record KnownFigures(IReadOnlyCollection<EpisodeFacts> Facts, long UpTo);
