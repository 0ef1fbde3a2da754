using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>Something that should be done for a person, and where to do it.</summary>
public sealed record Need(string Words, string Href);

/// <summary>Somebody whom a member of staff leads or is in the core group of.</summary>
public sealed record MyPerson(Guid Id, string Name, ZoneDefinition Zone, int Day, string Count, bool ILead, bool InHospital, string? ActingFor, IReadOnlyList<Need> Needs)
{
    public static async Task<IReadOnlyList<MyPerson>> LoadAsync(CrisisCareDbContext db, Guid me, DateTimeOffset now)
    {
        var episodes = await db.Episodes.AsNoTracking()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Pauses)
            .Include(episode => episode.Bookings.Where(booking => booking.EndedAt == null && booking.StartsAt > now))
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .Where(episode => episode.ClosedOn == null
                && (episode.Leads.Any(term => term.EndedAt == null && term.StaffMemberId == me)
                    || episode.CoreGroup.Any(member => member.EndedOn == null && member.StaffMemberId == me)))
            .ToListAsync();
        var ids = episodes.ConvertAll(episode => episode.ServiceUserId);
        var people = await db.ServiceUsers.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var today = ServiceTime.LondonDate(now);
        var leadIds = episodes.Select(episode => episode.CurrentLead?.StaffMemberId).OfType<Guid>().ToList();
        var leads = await db.StaffMembers.AsNoTracking().Include(member => member.Absences).Where(member => leadIds.Contains(member.Id)).ToDictionaryAsync(member => member.Id);

        // The deputy acts when the lead is away for more than 48 hours, and what the lead would be asked for they are.
        string? ActingFor(Episode episode) =>
            episode.DeputyOn(today) == me && episode.CurrentLead is { } term && leads[term.StaffMemberId].IsAwayLongOn(today) ? leads[term.StaffMemberId].Name : null;
        return
        [
            .. episodes.Select(episode => Of(episode, people[episode.ServiceUserId], me, ActingFor(episode), today))
                .OrderByDescending(person => person.ILead)
                .ThenBy(person => person.Zone.Zone)
                .ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static MyPerson Of(Episode episode, string name, Guid me, string? actingFor, DateOnly today)
    {
        var figures = episode.Continuity();
        var lead = episode.CurrentLead?.StaffMemberId == me;
        return new MyPerson(
            episode.ServiceUserId,
            name,
            episode.Zone.Definition,
            episode.DayOn(today),
            ContinuityWords.StaffInContacts(figures.StaffMet, figures.Contacts),
            lead,
            episode.IsPaused,
            actingFor,
            (lead || actingFor is not null) && !episode.IsPaused ? [.. NeedsOf(episode, today)] : []);
    }

    private static IEnumerable<Need> NeedsOf(Episode episode, DateOnly today)
    {
        var page = $"/people/{episode.ServiceUserId}";
        foreach (var review in episode.ReviewsStillToHold().Where(review => review.DueOn <= today.AddDays(1)))
        {
            yield return new Need($"{review.Words} {review.DueWordsOn(today)}", $"{page}/reviews/{review.Id}");
        }

        if (episode.IsPastPlannedContact(today))
        {
            var words = UkFormat.Days(today.DayNumber - episode.LastSeenOn().DayNumber);
            yield return new Need(episode.LastCounted is null ? $"No contact yet after {words}" : $"No contact for {words}", $"/contact?person={episode.ServiceUserId}");
        }

        if (episode.Bookings.Count == 0)
        {
            yield return new Need("Nothing booked ahead", $"{page}/book");
        }
    }
}
