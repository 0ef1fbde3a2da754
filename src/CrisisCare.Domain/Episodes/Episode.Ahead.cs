using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    /// <summary>The count as it will stand when a booking's turn comes: everybody met, everybody booked before it, then whoever it brings.</summary>
    /// <param name="instead">Whoever would come in place of the staff who are booked.</param>
    public Faces FacesAt(Booking booking, DateTimeOffset now, IEnumerable<Guid>? instead = null) =>
        FacesIfBooked.Of(StaffMet(), PendingBefore(booking, now), instead ?? booking.StaffIds);

    /// <summary>Whoever the person meets for the first time at a booking. Somebody new who is booked twice is new once, the first time.</summary>
    public IReadOnlyList<Guid> NewFacesAt(Booking booking, DateTimeOffset now) =>
        [.. FacesAt(booking, now).NewFaces.Except(PendingBefore(booking, now).SelectMany(staff => staff))];

    /// <summary>
    /// Whether the zone plans a contact on a London date to come: counted from the last contact, or from what is booked until then.
    /// </summary>
    public bool PlansContactOn(DateOnly date, DateOnly today)
    {
        var bookedBefore = BookedContacts().Where(on => on >= today && on < date).Select(on => (DateOnly?)on).Max();
        var last = bookedBefore > LastSeenOn() ? bookedBefore.Value : LastSeenOn();
        return IsOpen && !IsPaused && Zone.Definition.PlansContactOn(last, date);
    }

    public bool HasContactBookedOn(DateOnly date) => BookedContacts().Contains(date);

    /// <summary>The London dates of bookings in which somebody is to be spoken to, and of which no contact has been logged.</summary>
    private IEnumerable<DateOnly> BookedContacts() =>
        bookings.Where(booking => booking.IsCurrent && booking.Mechanism.IsDirect && ContactThatKept(booking) is null).Select(booking => booking.StartsOn);

    private IEnumerable<IEnumerable<Guid>> PendingBefore(Booking booking, DateTimeOffset now) =>
        Pending(now)
            .Where(other => other.Id != booking.Id && (other.StartsAt, other.Id).CompareTo((booking.StartsAt, booking.Id)) < 0)
            .Select(other => other.StaffIds);
}
