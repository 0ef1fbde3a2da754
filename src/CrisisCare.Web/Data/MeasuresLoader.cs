using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>
/// Reads what the measures of a team are worked out from. It never reads a table that holds a person's name, so that none can reach a chart
/// or a file.
/// </summary>
public sealed class MeasuresLoader(CrisisCareDbContext db, TimeProvider clock)
{
    /// <summary>Episodes read together: memory stays the same however long the team has been at work.</summary>
    private const int BatchSize = 200;

    public async Task<MeasureSeries> SeriesAsync(MeasureDefinition measure, Team team, PeriodLength length, DateOnly from, DateOnly to, CancellationToken cancellationToken = default) =>
        MeasureSeries.Of(measure, await FactsAsync(team, cancellationToken), new Periods(length, from, to));

    /// <summary>The facts of every episode of a team: from them any number of series can be made.</summary>
    public async Task<TeamFacts> FactsAsync(Team team, CancellationToken cancellationToken = default)
    {
        var episodes = new List<EpisodeFacts>();
        var ids = await db.Episodes.OfTeam(team.Id).Select(episode => episode.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            episodes.AddRange(await LiveAsync([.. batch], cancellationToken));
        }

        return new TeamFacts(clock.Today, episodes, await RecordAsync(team, cancellationToken));
    }

    private async Task<IEnumerable<EpisodeFacts>> LiveAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var episodes = await db.Episodes.AsNoTracking().AsSplitQuery()
            .Where(episode => ids.Contains(episode.Id))
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Pauses)
            .Include(episode => episode.Zones)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Bookings).ThenInclude(booking => booking.Staff)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .ToListAsync(cancellationToken);
        return episodes.Select(EpisodeFacts.Of);
    }

    private async Task<TeamRecord> RecordAsync(Team team, CancellationToken cancellationToken)
    {
        var staff = await db.StaffMembers.AsNoTracking().Include(member => member.Absences).ToListAsync(cancellationToken);
        var duty = await db.Shifts.AsNoTracking().Where(shift => shift.TeamId == team.Id && shift.IsDutyLead).ToListAsync(cancellationToken);
        var dates = await db.Shifts.Where(shift => shift.TeamId == team.Id).Select(shift => shift.Date).Distinct().ToListAsync(cancellationToken);
        var referred = await db.Referrals.Where(referral => referral.TeamId == team.Id).Select(referral => referral.ReceivedAt).ToListAsync(cancellationToken);
        return new TeamRecord(
            staff.ToDictionary(member => member.Id, member => member.Wte),
            new LeadGap(staff, new TeamRota(team, staff, duty)),
            dates.ToHashSet(),
            referred.ConvertAll(ServiceTime.LondonDate));
    }
}
