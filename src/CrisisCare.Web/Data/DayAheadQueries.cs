using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>Reads what the list of a day is made of: one query for each kind of data, however many bookings there are.</summary>
public static class DayAheadQueries
{
    public static async Task<DayAhead> DayAheadAsync(this CrisisCareDbContext db, Team team, DateOnly date, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var yesterday = ServiceTime.LondonDate(now).AddDays(-1);
        var episodes = await db.Episodes.OfTeam(team.Id).Open().WithWhatIsAhead(date < yesterday ? date : yesterday).AsNoTracking().ToListAsync(cancellationToken);
        return new DayAhead(await db.DayFactsAsync(team, episodes, date, now, cancellationToken));
    }

    /// <summary>The rota, the diary and the refusals around a day, for some episodes of a team.</summary>
    public static async Task<DayFacts> DayFactsAsync(this CrisisCareDbContext db, Team team, IReadOnlyList<Episode> episodes, DateOnly date, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var staff = await db.StaffOfAsync(team.Id, ServiceTime.LondonDate(now), cancellationToken);
        var rota = await db.RotaAsync(team, staff, date, date, cancellationToken);
        var diary = await db.DiaryAsync([.. staff.Select(member => member.Id)], episodeId: null, date, date, cancellationToken);
        var refusals = await db.RefusalsOfAsync(episodes, cancellationToken);
        var interventions = await db.Interventions.AsNoTracking().Where(one => one.TeamId == team.Id).ToDictionaryAsync(one => one.Id, cancellationToken);
        return new DayFacts(date, now, rota, episodes, staff, diary, refusals, interventions);
    }

    /// <summary>Who is not to look after the people of these episodes, by service user.</summary>
    public static async Task<ILookup<Guid, Refusal>> RefusalsOfAsync(this CrisisCareDbContext db, IEnumerable<Episode> episodes, CancellationToken cancellationToken = default)
    {
        var people = episodes.Select(episode => episode.ServiceUserId).ToList();
        var refusals = await db.ServiceUsers.AsNoTracking().Where(person => people.Contains(person.Id)).SelectMany(person => person.Refusals).ToListAsync(cancellationToken);
        return refusals.ToLookup(refusal => refusal.ServiceUserId);
    }

    /// <summary>With everything that says whom a person has met, who comes next, what is due and who answers for them.</summary>
    /// <param name="from">The first day whose bookings are wanted; yesterday at the latest, for visits over midnight.</param>
    public static IQueryable<Episode> WithWhatIsAhead(this IQueryable<Episode> episodes, DateOnly from)
    {
        var since = ServiceTime.At(from, TimeOnly.MinValue);
        return episodes.AsSplitQuery()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Pauses)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Bookings.Where(booking => booking.EndedAt == null && booking.StartsAt >= since)).ThenInclude(booking => booking.Staff)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff);
    }
}
