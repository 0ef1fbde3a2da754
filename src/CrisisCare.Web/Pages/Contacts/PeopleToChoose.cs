using CrisisCare.Domain.Contacts;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>A booking of whoever is logged in, today and not logged yet.</summary>
public sealed record BookedToday(DateTimeOffset At, int Minutes, Mechanism Mechanism, Place? Place);

/// <summary>Somebody a contact may have been with, and why they are offered.</summary>
public sealed record PersonChoice(Guid Id, string Name, DateOnly DateOfBirth, DateOnly? ClosedOn, BookedToday? Booking, bool ILead, bool IAmInCoreGroup)
{
    public bool IsMine => ILead || IAmInCoreGroup;

    public string? Hint
    {
        get
        {
            var relation = ILead ? "you are their lead" : IAmInCoreGroup ? "you are in their core group" : null;
            return (Booking, relation, ClosedOn) switch
            {
                ({ } booking, null, _) => $"Booked {UkFormat.Time(booking.At)}",
                ({ } booking, { } words, _) => $"Booked {UkFormat.Time(booking.At)} – {words}",
                (null, _, { } closed) => $"Closed {UkFormat.Date(closed)}",
                (null, { } words, _) => char.ToUpperInvariant(words[0]) + words[1..],
                _ => null,
            };
        }
    }
}

/// <summary>Who a contact may have been with: the likeliest as chips, and everybody in a list.</summary>
public sealed record PeopleToChoose(IReadOnlyList<PersonChoice> Likeliest, IReadOnlyList<SelectListItem> Everybody)
{
    /// <summary>More would push Save off the screen of a phone.</summary>
    private const int MostChips = 2;

    /// <summary>Whoever the form starts with.</summary>
    public PersonChoice? First => Likeliest is [var first, ..] ? first : null;

    /// <param name="db">The people of the teams of whoever is logged in.</param>
    /// <param name="me">Whose bookings and people come first.</param>
    /// <param name="chosen">Somebody already chosen: first, and offered even when their episode is closed.</param>
    /// <param name="now">The nearest booking is the nearest to this.</param>
    public static async Task<PeopleToChoose> LoadAsync(CrisisCareDbContext db, Guid? me, Guid? chosen, DateTimeOffset now)
    {
        var booked = await BookedWithMeAsync(db, me, now);
        var rows = await db.Episodes.AsNoTracking()
            .Where(episode => episode.ClosedOn == null || episode.ServiceUserId == chosen)
            .Join(db.ServiceUsers, episode => episode.ServiceUserId, person => person.Id, (episode, person) => new
            {
                person.Id,
                person.FirstName,
                person.LastName,
                person.DateOfBirth,
                episode.ClosedOn,
                Leads = episode.Leads.Where(term => term.EndedAt == null).Select(term => term.StaffMemberId).ToList(),
                CoreGroup = episode.CoreGroup.Where(member => member.EndedOn == null).Select(member => member.StaffMemberId).ToList(),
            })
            .ToListAsync();

        var people = rows
            .OrderByDescending(row => row.ClosedOn ?? DateOnly.MaxValue)
            .DistinctBy(row => row.Id)
            .Select(row => new PersonChoice(
                row.Id,
                $"{row.FirstName} {row.LastName}",
                row.DateOfBirth,
                row.ClosedOn,
                booked[row.Id].MinBy(booking => (booking.At - now).Duration()),
                row.Leads.Any(lead => lead == me),
                row.CoreGroup.Any(member => member == me)))
            .ToList();
        return Arrange(people, chosen, now);
    }

    /// <summary>Today's bookings of one member of staff that no contact has kept yet, by person.</summary>
    private static async Task<ILookup<Guid, BookedToday>> BookedWithMeAsync(CrisisCareDbContext db, Guid? me, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        var from = ServiceTime.At(today, TimeOnly.MinValue);
        var to = ServiceTime.At(today.AddDays(1), TimeOnly.MinValue);
        var bookings = await db.Episodes.AsNoTracking()
            .SelectMany(episode => episode.Bookings, (episode, booking) => new { episode, booking })
            .Where(row => row.booking.EndedAt == null && row.booking.StartsAt >= from && row.booking.StartsAt < to
                && row.booking.Staff.Any(staff => staff.StaffMemberId == me)
                && !row.episode.Contacts.Any(contact => contact.EndedAt == null && contact.BookingId == row.booking.Id))
            .Select(row => new { row.episode.ServiceUserId, Booked = new BookedToday(row.booking.StartsAt, row.booking.DurationMinutes, row.booking.Mechanism, row.booking.Place) })
            .ToListAsync();
        return bookings.ToLookup(row => row.ServiceUserId, row => row.Booked);
    }

    private static PeopleToChoose Arrange(List<PersonChoice> people, Guid? chosen, DateTimeOffset now)
    {
        var likeliest = people.Where(person => person.Id == chosen || person.Booking is not null || person.IsMine)
            .OrderByDescending(person => person.Id == chosen)
            .ThenBy(person => person.Booking is { } booking ? (booking.At - now).Duration() : TimeSpan.MaxValue)
            .ThenByDescending(person => person.ILead)
            .ThenBy(person => person.Name, StringComparer.Ordinal)
            .Take(MostChips);

        var names = people.CountBy(person => person.Name).ToDictionary();
        var everybody = people.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .Select(person => new SelectListItem(
                names[person.Name] == 1 ? person.Name : $"{person.Name}, born {UkFormat.Date(person.DateOfBirth)}",
                person.Id.ToString()));
        return new PeopleToChoose([.. likeliest], [.. everybody]);
    }
}
