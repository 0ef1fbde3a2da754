using CrisisCare.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data.Figures;

/// <summary>What a rebuild did.</summary>
/// <param name="Written">Episodes whose figures were worked out.</param>
/// <param name="Wrong">Of those, the ones that were thought to be right and were not: 0, or something went round the record.</param>
/// <param name="Left">Left to the next run, because somebody else was at them.</param>
public sealed record FiguresRebuilt(int Written, int Wrong, int Left);

/// <summary>
/// Works out the figures of closed episodes, batch by batch, each in one transaction: safe to run twice, late, at the same time as another, or
/// to end in the middle. The marks are read before the facts, so that a change that comes between keeps its mark.
/// </summary>
public sealed class FiguresRebuild(CrisisCareDbContext db)
{
    private const int BatchSize = 100;

    /// <param name="everything">Whether the figures that are thought to be right are worked out too.</param>
    /// <param name="progress">Is told how many episodes are done, and of how many.</param>
    public async Task<FiguresRebuilt> RunAsync(bool everything, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var episodes = everything ? db.Episodes.Where(episode => episode.ClosedOn != null) : db.WithoutFreshFigures();
        var all = await episodes.Select(episode => new { episode.TeamId, episode.Id }).ToListAsync(cancellationToken);
        var sum = new FiguresRebuilt(0, 0, 0);
        foreach (var team in all.GroupBy(episode => episode.TeamId, episode => episode.Id))
        {
            foreach (var batch in team.Chunk(BatchSize))
            {
                var done = await BatchAsync(team.Key, batch, cancellationToken);
                sum = new FiguresRebuilt(sum.Written + done.Written, sum.Wrong + done.Wrong, sum.Left + done.Left);
                progress?.Report((sum.Written + sum.Left, all.Count));
            }
        }

        await ForgetOpenAsync(cancellationToken);
        return sum;
    }

    private async Task<FiguresRebuilt> BatchAsync(Guid team, Guid[] ids, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var marks = await db.StaleFigures.Where(stale => ids.Contains(stale.EpisodeId)).ToListAsync(cancellationToken);
        var known = await db.EpisodeFigures.Where(figures => ids.Contains(figures.EpisodeId)).ToDictionaryAsync(figures => figures.EpisodeId, cancellationToken);
        var serial = await db.EpisodeFigures.Where(figures => figures.TeamId == team).MaxAsync(figures => (long?)figures.Serial, cancellationToken) ?? 0;
        var marked = marks.Select(mark => mark.EpisodeId).ToHashSet();
        var wrong = 0;
        foreach (var facts in await db.LiveFactsAsync(ids, cancellationToken))
        {
            if (!known.TryGetValue(facts.EpisodeId, out var figures))
            {
                db.Add(figures = new EpisodeFigures(facts.EpisodeId, team));
            }

            wrong += figures.Version == FactsFormat.Version && !marked.Contains(facts.EpisodeId) && !figures.Facts.AsSpan().SequenceEqual(FactsFormat.Write(facts)) ? 1 : 0;
            figures.Become(facts, ++serial);
        }

        db.RemoveRange(marks);
        return await SavedAsync() ? new FiguresRebuilt(ids.Length, wrong, 0) : new FiguresRebuilt(0, 0, ids.Length);

        async Task<bool> SavedAsync()
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException)
            {
                // Another run has written figures of this team since they were read; whatever is still stale says so.
                return false;
            }
        }
    }

    /// <summary>
    /// Nobody takes the figures of an open episode, so what was marked of it can go. Marks are read first: an episode that is open after that
    /// was open when it was marked, and whoever works it out later sees that change.
    /// </summary>
    private async Task ForgetOpenAsync(CancellationToken cancellationToken)
    {
        var marks = await db.StaleFigures.AsNoTracking().ToListAsync(cancellationToken);
        var open = await db.Episodes.Open().Select(episode => episode.Id).ToHashSetAsync(cancellationToken);
        foreach (var batch in marks.Where(mark => open.Contains(mark.EpisodeId)).Select(mark => mark.Id).Chunk(BatchSize))
        {
            await db.StaleFigures.Where(stale => batch.Contains(stale.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
