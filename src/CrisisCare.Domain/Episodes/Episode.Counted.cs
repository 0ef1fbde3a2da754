using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    /// <summary>
    /// The contacts that count, oldest first, each with the new faces in it and with the lead and core group of its own time.
    /// The bookings that carry a reason must be loaded with their staff.
    /// </summary>
    public IReadOnlyList<CountedContact> CountedContacts()
    {
        var met = new HashSet<Guid>();
        var counted = new List<CountedContact>();
        foreach (var contact in contacts.Where(contact => contact.Counts).OrderBy(contact => contact.OccurredAt).ThenBy(contact => contact.Key, StringComparer.Ordinal))
        {
            var staff = contact.Facts.TookPart;
            var first = staff.Where(met.Add).ToList();
            var lead = leads.FirstOrDefault(term => term.Covers(contact.OccurredAt))?.StaffMemberId;
            counted.Add(new CountedContact(
                contact.OccurredAt,
                contact.DurationMinutes,
                staff,
                counted.Count == 0 ? [] : [.. first.Select(one => new FirstMet(one, ReasonFor(contact, one)))],
                lead,
                GroupOn(ServiceTime.LondonDate(contact.OccurredAt), lead)));
        }

        return counted;
    }

    /// <summary>The reason given with the contact; else the one given when this very colleague was booked, and not somebody they came instead of.</summary>
    private NewFaceReason? ReasonFor(Contact contact, Guid newFace) =>
        contact.NewFaceReason ?? bookings.FirstOrDefault(booking => booking.Id == contact.BookingId && booking.IsWith(newFace))?.NewFaceReason;

    private Guid[] GroupOn(DateOnly date, Guid? lead) =>
        [.. coreGroup.Where(member => member.Covers(date) && member.StaffMemberId != lead)
            .OrderByDescending(member => member.Role).ThenBy(member => member.StartedOn).ThenBy(member => member.Id)
            .Select(member => member.StaffMemberId).Distinct()];
}
