using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Export;

/// <summary>
/// One row for each episode of a team, open or closed, by episode id. No names: an id, counts and ratios. The columns are the
/// measures themselves, so the file says what the pages say.
/// </summary>
public sealed class ContinuityExport(CrisisCareDbContext db)
{
    /// <summary>Episodes read together: memory stays the same however long the team has been at work.</summary>
    private const int BatchSize = 100;

    /// <summary>Writes the rows and says how many there were.</summary>
    public async Task<int> WriteAsync(Team team, TextWriter output, CancellationToken cancellationToken)
    {
        await using var csv = CsvRows.Of(output);
        await csv.WriteRowAsync(["episode_id", .. ContinuityMeasures.Exported.Select(measure => measure.CsvColumn!)]);
        var ids = await IdsInOrderAsync(team, cancellationToken);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var episodes = await LoadAsync([.. batch.Select(episode => episode.Id)], cancellationToken);
            foreach (var (key, id) in batch)
            {
                var figures = episodes[id].Continuity();
                await csv.WriteRowAsync([key, .. ContinuityMeasures.Exported.Select(measure => measure.CsvValue(figures))]);
            }
        }

        return ids.Count;
    }

    private async Task<List<(string Key, Guid Id)>> IdsInOrderAsync(Team team, CancellationToken cancellationToken)
    {
        var ids = await db.Episodes
            .Where(episode => episode.TeamId == team.Id)
            .Select(episode => new { episode.Id, episode.SourceId })
            .ToListAsync(cancellationToken);
        return [.. ids.Select(episode => (Key: episode.SourceId ?? episode.Id.ToString(), episode.Id)).OrderBy(episode => episode.Key, StringComparer.Ordinal)];
    }

    private Task<Dictionary<Guid, Episode>> LoadAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.Episodes.AsNoTracking()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null))
            .ThenInclude(contact => contact.Staff)
            .Where(episode => ids.Contains(episode.Id))
            .ToDictionaryAsync(episode => episode.Id, cancellationToken);
}
