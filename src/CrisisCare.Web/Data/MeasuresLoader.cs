using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Rota;
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

    /// <summary>The facts of every episode of a team: from them any number of series can be made.</summary>
    public async Task<TeamFacts> FactsAsync(Team team, CancellationToken cancellationToken = default) =>
        new(clock.Today, await EpisodesAsync(team, cancellationToken), await RecordAsync(team, cancellationToken));

    /// <summary>
    /// Open episodes, and closed ones whose figures are not known to be fresh, are read from the record. Which they are is asked first: figures
    /// that go stale after that are still right as of that moment, and figures that are renewed after that are not taken as well.
    /// </summary>
    private async Task<IReadOnlyList<EpisodeFacts>> EpisodesAsync(Team team, CancellationToken cancellationToken)
    {
        var ofTeam = db.Episodes.OfTeam(team.Id);
        if (!await ofTeam.AnyAsync(cancellationToken))
        {
            // Not theirs to see, or nothing to be seen: what this process remembers of the team is not asked.
            return [];
        }

        var live = await ofTeam.Open().Select(episode => episode.Id).ToHashSetAsync(cancellationToken);
        live.UnionWith(await db.StaleFigures.Join(ofTeam, stale => stale.EpisodeId, episode => episode.Id, (stale, episode) => episode.Id).Distinct().ToListAsync(cancellationToken));
        var known = await memory.ReadAsync(db, team.Id, cancellationToken);

        // As many as are closed: then none is missing, since only closed episodes have figures and none is opened again.
        if (known.Count != await ofTeam.CountAsync(episode => episode.ClosedOn != null, cancellationToken))
        {
            live.UnionWith(await db.WithoutFreshFigures().OfTeam(team.Id).Select(episode => episode.Id).ToListAsync(cancellationToken));
        }

        var episodes = known.Where(facts => !live.Contains(facts.EpisodeId)).ToList();
        foreach (var batch in live.Chunk(BatchSize))
        {
            episodes.AddRange(await db.LiveFactsAsync(batch, cancellationToken));
        }

        return episodes;
    }

    private async Task<TeamRecord> RecordAsync(Team team, CancellationToken cancellationToken)
    {
        var staff = await db.StaffMembers.AsNoTracking().Include(member => member.Absences).ToListAsync(cancellationToken);
        var duty = await db.Shifts.Where(shift => shift.TeamId == team.Id && shift.IsDutyLead)
            .Select(shift => new { shift.StaffMemberId, shift.Date, shift.Kind, shift.OwnStarts, shift.OwnEnds })
            .ToListAsync(cancellationToken);
        var dates = await db.Shifts.Where(shift => shift.TeamId == team.Id).Select(shift => shift.Date).Distinct().ToListAsync(cancellationToken);
        var declined = await db.Referrals.Where(referral => referral.TeamId == team.Id && referral.DeclineReason != null).Select(referral => referral.ReceivedAt).ToListAsync(cancellationToken);
        return new TeamRecord(
            staff.ToDictionary(member => member.Id, member => member.Wte),
            new LeadGap(staff, new TeamRota(team, staff, duty.Select(shift => new Shift(team.Id, shift.StaffMemberId, shift.Date, shift.Kind, HoursOf(shift.OwnStarts, shift.OwnEnds), isDutyLead: true)))),
            dates.ToHashSet(),
            declined.ConvertAll(ServiceTime.LondonDate));
    }

    private static ShiftHours? HoursOf(TimeOnly? starts, TimeOnly? ends) => starts is { } from && ends is { } to ? new ShiftHours(from, to) : null;
}
