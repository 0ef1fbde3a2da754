using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>What somebody holds in some days, and everything that is needed to say who could take it over.</summary>
/// <param name="People">The names behind the episodes, by service user.</param>
public sealed record HandOverCase(ReplacementFacts Facts, IReadOnlyList<Episode> Episodes, IReadOnlyDictionary<Guid, string> People)
{
    public StaffMember Away => Facts.Away;

    public HandOverPeriod Period => Facts.Period;

    public IReadOnlyList<HeldItem> Held => [.. Episodes.SelectMany(episode => HeldItem.Of(episode, Away.Id, Period, Facts.Now))];

    public IReadOnlyList<Proposal> Propose() => HandOverPlan.Of(Held, Facts);
}

/// <summary>Reads a hand-over: one query a fact, however many people somebody leads.</summary>
public sealed class HandOverLoader(CrisisCareDbContext db, TimeProvider clock)
{
    /// <summary>How far ahead the rota of somebody who leaves is looked at. Days.</summary>
    private const int DaysAhead = 60;

    /// <summary>Everything they hold in the team; nothing when they are not in it.</summary>
    public async Task<HandOverCase?> LoadAsync(Guid teamId, Guid staffMemberId, HandOverPeriod period)
    {
        var held = db.Episodes.AsNoTracking().OfTeam(teamId).Open().Where(episode =>
            episode.Leads.Any(term => term.EndedAt == null && term.StaffMemberId == staffMemberId)
            || episode.CoreGroup.Any(member => member.EndedOn == null && member.StaffMemberId == staffMemberId)
            || episode.Bookings.Any(booking => booking.EndedAt == null && booking.Staff.Any(staff => staff.StaffMemberId == staffMemberId))
            || episode.Reviews.Any(review => review.CoverId == staffMemberId && review.HeldAt == null && review.NotNeeded == null));
        return await LoadAsync(teamId, staffMemberId, period, held);
    }

    /// <summary>One person's episode, to be changed.</summary>
    public Task<HandOverCase?> LoadToChangeAsync(HandOver handOver, Guid episodeId) =>
        LoadAsync(handOver.TeamId, handOver.StaffMemberId, HandOverPeriod.Of(handOver), db.Episodes.OfTeam(handOver.TeamId).Where(episode => episode.Id == episodeId));

    private async Task<HandOverCase?> LoadAsync(Guid teamId, Guid staffMemberId, HandOverPeriod period, IQueryable<Episode> held)
    {
        var away = await db.StaffMembers.AsNoTracking().Include(member => member.Absences).InTeams(teamId).SingleOrDefaultAsync(member => member.Id == staffMemberId);
        if (away is null)
        {
            return null;
        }

        var episodes = await WithEverything(held).ToListAsync();
        var ids = episodes.ConvertAll(episode => episode.ServiceUserId);
        var people = await db.ServiceUsers.AsNoTracking().Include(person => person.Refusals).Where(person => ids.Contains(person.Id)).ToListAsync();
        return new HandOverCase(await FactsAsync(teamId, away, period, people), episodes, people.ToDictionary(person => person.Id, person => person.Name));
    }

    private static IQueryable<Episode> WithEverything(IQueryable<Episode> episodes) =>
        episodes.AsSplitQuery()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Pauses)
            .Include(episode => episode.Bookings.Where(booking => booking.EndedAt == null)).ThenInclude(booking => booking.Staff)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff);

    private async Task<ReplacementFacts> FactsAsync(Guid teamId, StaffMember away, HandOverPeriod period, List<ServiceUser> people)
    {
        var (from, to) = (clock.Today.AddDays(-1), (period.To ?? period.From.AddDays(DaysAhead)).AddDays(1));
        var team = await db.Teams.AsNoTracking().SingleAsync(team => team.Id == teamId);
        var staff = await db.StaffOfAsync(teamId, clock.Today);
        return new ReplacementFacts
        {
            Team = team,
            Away = away,
            Period = period,
            Staff = staff,
            Load = await LoadOfAsync(teamId),
            Disabled = await db.DisabledStaffAsync(),
            Refusals = people.SelectMany(person => person.Refusals).ToLookup(refusal => refusal.ServiceUserId),
            Rota = await db.RotaAsync(team, staff, from, to),
            Diary = await db.DiaryAsync(staff.ConvertAll(member => member.Id), null, from, to),
            Interventions = await db.Interventions.AsNoTracking().Where(one => one.TeamId == teamId).ToDictionaryAsync(one => one.Id),
            Now = clock.GetUtcNow(),
        };
    }

    private Task<Dictionary<Guid, int>> LoadOfAsync(Guid teamId) =>
        db.Episodes.OfTeam(teamId).Open().SelectMany(episode => episode.Leads).Where(term => term.EndedAt == null)
            .GroupBy(term => term.StaffMemberId)
            .Select(terms => new { Id = terms.Key, Number = terms.Count() })
            .ToDictionaryAsync(of => of.Id, of => of.Number);
}
