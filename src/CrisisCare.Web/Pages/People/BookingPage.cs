using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>One booking with everything its page shows: the person, who comes, its series and what it replaced.</summary>
public sealed record BookingPage(ServiceUser Person, Episode Episode, Booking Booking, string? Intervention, Names Names)
{
    public Contact? Kept => Episode.ContactThatKept(Booking);

    public bool CanChange => !Episode.ReasonsAgainstChanging(Booking).Any() && Episode is { IsOpen: true, IsPaused: false };

    /// <summary>The other bookings of its series, in order.</summary>
    public IReadOnlyList<Booking> Series => Booking.SeriesId is { } series
        ? [.. Episode.Bookings.Where(one => one.SeriesId == series && one.IsCurrent && one.Id != Booking.Id).OrderBy(one => one.StartsAt)]
        : [];

    /// <summary>What it replaced, the latest first.</summary>
    public IEnumerable<Booking> Earlier
    {
        get
        {
            for (var earlier = Find(Booking.SupersedesId); earlier is not null; earlier = Find(earlier.SupersedesId))
            {
                yield return earlier;
            }
        }
    }

    public Booking? ReplacedBy => Episode.Bookings.FirstOrDefault(one => one.SupersedesId == Booking.Id);

    public string What => Intervention ?? Episode.ReviewOf(Booking)?.Words ?? Booking.Kind.Words;

    public static async Task<BookingPage?> LoadAsync(CrisisCareDbContext db, Guid personId, Guid bookingId, CancellationToken cancellationToken)
    {
        var person = await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == personId, cancellationToken);
        var episode = await db.Episodes.AsSplitQuery()
            .Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Reviews).Include(one => one.Pauses)
            .Include(one => one.Bookings).ThenInclude(booking => booking.Staff)
            .Include(one => one.Contacts).ThenInclude(contact => contact.Staff)
            .SingleOrDefaultAsync(one => one.ServiceUserId == personId && one.Bookings.Any(booking => booking.Id == bookingId), cancellationToken);
        if (person is null || episode is null)
        {
            return null;
        }

        var booking = episode.Bookings.Single(one => one.Id == bookingId);
        var intervention = await db.Interventions.Where(one => one.Id == booking.InterventionId).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken);
        return new BookingPage(person, episode, booking, intervention, await Names.LoadAsync(db, episode.TeamId));
    }

    private Booking? Find(Guid? id) => Episode.Bookings.FirstOrDefault(one => one.Id == id);
}
