using System.Security.Cryptography;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data.Figures;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>
/// Reads what the measures of a team are worked out from. It never reads a table that holds a person's name, so that none can reach a chart
/// or a file.
/// </summary>
public sealed class MeasuresLoader(CrisisCareDbContext db, FiguresMemory memory, TimeProvider clock)
{
    /// <summary>Episodes read together: memory stays the same however long the team has been at work.</summary>
    private const int BatchSize = 200;

    public async Task<MeasureSeries> SeriesAsync(MeasureDefinition measure, Team team, PeriodLength length, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        MeasureSeries.Of(measure, await FactsAsync(team, cancellationToken), new Periods(length, from, to));

    /// <summary>The facts of every episode of a team: from them any number of series can be made. While nothing changes they are the same.</summary>
    public async Task<TeamFacts> FactsAsync(Team team, CancellationToken cancellationToken = default)
    {
        var today = clock.Today;
        var episodes = await EpisodesAsync(team, cancellationToken);
        var record = await RecordAsync(team, cancellationToken);
        return memory.SameOr(team.Id, MadeOf(today, episodes, record), () => new TeamFacts(today, episodes.All, record.For(team)));
    }

    private static string MadeOf(DateOnly today, TeamEpisodes episodes, RecordRead record)
    {
        var writer = new FactsWriter().Number(today.DayNumber).Number(episodes.UpTo);
        writer.Each(episodes.Live, facts => writer.Id(facts.EpisodeId).Bytes(FactsFormat.Write(facts)));
        record.WriteTo(writer);
        return Convert.ToHexString(SHA256.HashData(writer.ToArray()));
    }

    /// <summary>
    /// Open episodes, and closed ones whose figures are not known to be fresh, are read from the record. Which they are is asked first: figures
    /// that go stale after that are still right as of that moment, and figures that are renewed after that are not taken as well.
    /// </summary>
    private async Task<TeamEpisodes> EpisodesAsync(Team team, CancellationToken cancellationToken)
    {
        var ofTeam = db.Episodes.OfTeam(team.Id);
        if (!await ofTeam.AnyAsync(cancellationToken))
        {
            // Not theirs to see, or nothing to be seen: what this process remembers of the team is not asked.
            return new TeamEpisodes([], [], UpTo: -1);
        }

        var live = await ofTeam.Open().Select(episode => episode.Id).ToHashSetAsync(cancellationToken);
        live.UnionWith(await db.StaleFigures.Join(ofTeam, stale => stale.EpisodeId, episode => episode.Id, (stale, episode) => episode.Id).Distinct().ToListAsync(cancellationToken));
        var known = await memory.ReadAsync(db, team.Id, cancellationToken);

        // As many as are closed: then none is missing, since only closed episodes have figures and none is opened again.
        if (known.Facts.Count != await ofTeam.CountAsync(episode => episode.ClosedOn != null, cancellationToken))
        {
            live.UnionWith(await db.WithoutFreshFigures().OfTeam(team.Id).Select(episode => episode.Id).ToListAsync(cancellationToken));
        }

        var read = new List<EpisodeFacts>();
        foreach (var batch in live.Order().Chunk(BatchSize))
        {
            read.AddRange(await db.LiveFactsAsync(batch, cancellationToken));
        }

        return new TeamEpisodes(known.Facts.Where(facts => !live.Contains(facts.EpisodeId)), [.. read.OrderBy(facts => facts.EpisodeId)], known.UpTo);
    }

    private async Task<RecordRead> RecordAsync(Team team, CancellationToken cancellationToken)
    {
        var staff = await db.StaffMembers.AsNoTracking().Include(member => member.Absences).OrderBy(member => member.Id).ToListAsync(cancellationToken);
        var duty = await db.Shifts.Where(shift => shift.TeamId == team.Id && shift.IsDutyLead).OrderBy(shift => shift.Date).ThenBy(shift => shift.StaffMemberId)
            .Select(shift => new DutyShift(shift.StaffMemberId, shift.Date, shift.Kind, shift.OwnStarts, shift.OwnEnds))
            .ToListAsync(cancellationToken);
        var dates = await db.Shifts.Where(shift => shift.TeamId == team.Id).Select(shift => shift.Date).Distinct().OrderBy(date => date).ToListAsync(cancellationToken);
        var declined = await db.Referrals.Where(referral => referral.TeamId == team.Id && referral.DeclineReason != null).Select(referral => referral.ReceivedAt).OrderBy(at => at).ToListAsync(cancellationToken);
        return new RecordRead([team.Early, team.Late, team.LongDay, team.Night], staff, duty, dates, declined);
    }

    /// <param name="Known">Closed episodes whose figures can be taken as they stand.</param>
    /// <param name="Live">All others.</param>
    private sealed record TeamEpisodes(IEnumerable<EpisodeFacts> Known, IReadOnlyList<EpisodeFacts> Live, long UpTo)
    {
        public IEnumerable<EpisodeFacts> All => Known.Concat(Live);
    }
}
