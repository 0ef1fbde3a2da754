using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    /// <summary>How far from its booked time a contact may be and still be what was booked. Before or after.</summary>
    private static readonly TimeSpan NearABooking = TimeSpan.FromHours(4);

    public IEnumerable<string> ReasonsAgainstLogging(ContactDetails details, DateTimeOffset now)
    {
        var on = ServiceTime.LondonDate(details.OccurredAt);
        if (details.OccurredAt > now)
        {
            yield return "The time of the contact must be now or in the past";
        }

        if (on < AcceptedOn)
        {
            yield return $"The date of the contact must be on or after {UkFormat.Date(AcceptedOn)}, when the episode began";
        }

        if (on > ClosedOn)
        {
            yield return $"The episode closed on {UkFormat.Date(ClosedOn.Value)}. The contact must be on or before that date";
        }

        if (details.DurationMinutes is < 1 or > Contact.LongestMinutes)
        {
            yield return "The length must be between 1 minute and 12 hours";
        }

        if (details.ExternalService is null && details.Staff.All(one => one.Part != Part.TookPart))
        {
            yield return "Choose at least one member of staff who took part";
        }

        if (details is { ToldAgain: not null, WasMet: false })
        {
            yield return "Nobody was met, so nothing had to be told again. Choose “Not recorded”";
        }

        if (details is { YourTeamGiven: not null, WasMet: false } or { LeadNaming: not null, WasMet: false })
        {
            yield return "Nobody was met, so no sheet was given and nobody was asked for their lead. Choose “Not recorded” for both";
        }

        if (details.HandoverLine?.Trim().Length > Contact.HandoverLength)
        {
            yield return $"The handover line must be {Contact.HandoverLength} characters or fewer";
        }
    }

    public Contact Log(ContactDetails details, Guid clientId, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstLogging(details, now));
        return Add(new Contact(Id, clientId, details, replacesId: null, sourceId: null, now, by));
    }

    /// <summary>A contact as a file tells it: warnings do not apply to history.</summary>
    public Contact ImportContact(ContactDetails details, string sourceId, DateTimeOffset now) =>
        Add(new Contact(Id, Guid.CreateVersion7(), details, replacesId: null, sourceId, now, by: null));

    /// <summary>The file an imported contact came from tells it differently now: a new version, as for any other correction.</summary>
    public Contact ImportCorrection(Contact contact, ContactDetails details, DateTimeOffset now)
    {
        RuleBrokenException.ThrowIfAny(contact.ReasonsAgainstCorrecting());
        contact.End("Changed in the file it came from", now, by: null);
        details = details.WasMet ? details with { ToldAgain = contact.ToldAgain, YourTeamGiven = contact.YourTeamGiven, LeadNaming = contact.LeadNaming } : details;
        return Add(new Contact(Id, Guid.CreateVersion7(), details, contact.Id, contact.SourceId, now, by: null));
    }

    /// <summary>Puts a contact right by a new version; the old one stays readable and counts no longer. Why somebody new was met stays said.</summary>
    public Contact Correct(Contact contact, ContactDetails details, string why, Guid clientId, DateTimeOffset now, Guid by)
    {
        RuleBrokenException.ThrowIfAny(contact.ReasonsAgainstCorrecting().Concat(ReasonsAgainstLogging(details, now)));
        contact.End(why, now, by);
        Changed();
        var newFace = details.NewFace ?? (contact.NewFaceReason is { } reason ? new NewFaceAnswer(reason, contact.NewFaceText) : null);
        return Add(new Contact(Id, clientId, details with { NewFace = newFace }, contact.Id, contact.SourceId, now, by));
    }

    /// <summary>Says in one tap what the form of a contact had left out. It is not for putting right: what was said stays, and of two at once one is told.</summary>
    public void Say(Contact contact, Said said)
    {
        contact.Say(said);
        Changed();
    }

    /// <summary>Takes back a contact that did not happen, or was another person's. It stays in the history.</summary>
    public void Withdraw(Contact contact, string why, DateTimeOffset now, Guid by)
    {
        RuleBrokenException.ThrowIfAny(contact.ReasonsAgainstCorrecting());
        contact.End(why, now, by);
        Changed();
    }

    /// <summary>The London date of the last contact in which the person was given their "Your team" sheet; empty where it is not written down.</summary>
    public DateOnly? YourTeamGivenOn =>
        contacts.Where(contact => contact is { Counts: true, YourTeamGiven: true }).MaxBy(contact => contact.OccurredAt) is { } last ? ServiceTime.LondonDate(last.OccurredAt) : null;

    /// <summary>The booking that a contact with these staff kept: the nearest within 4 hours that no other contact has kept.</summary>
    public Booking? BookingKeptBy(DateTimeOffset at, IReadOnlyCollection<Guid> staffMemberIds) =>
        bookings.Where(booking => booking.IsCurrent
                && (booking.StartsAt - at).Duration() <= NearABooking
                && booking.Staff.Any(one => staffMemberIds.Contains(one.StaffMemberId))
                && !contacts.Any(contact => contact.Stands && contact.BookingId == booking.Id))
            .MinBy(booking => (booking.StartsAt - at).Duration());

    /// <summary>The last contact that counts. A visit nobody answered keeps no plan.</summary>
    public Contact? LastCounted => contacts.Where(contact => contact.Counts).MaxBy(contact => (contact.OccurredAt, contact.Key));

    /// <summary>The London date from which planned contact is counted: the last contact, the return from hospital or the acceptance, whichever is latest.</summary>
    public DateOnly LastSeenOn() =>
        new[] { AcceptedOn, pauses.Max(pause => pause.EndedOn), LastCounted is { } contact ? ServiceTime.LondonDate(contact.OccurredAt) : null }.Max()!.Value;

    /// <summary>Whether more days have passed without a contact than the zone plans. Nobody is waited for while they are in hospital.</summary>
    public bool IsPastPlannedContact(DateOnly today) => IsOpen && !IsPaused && Zone.Definition.IsPastPlannedContact(LastSeenOn(), today);

    /// <summary>The staff whom the person had not met before this contact; nobody where the contact does not count.</summary>
    public IReadOnlyList<Guid> FirstMetIn(Contact contact)
    {
        var metBefore = contacts
            .Where(other => other.Counts && other.IsBefore(contact))
            .SelectMany(other => other.Facts.TookPart);
        return contact.Counts ? [.. contact.Facts.TookPart.Except(metBefore)] : [];
    }

    /// <summary>A contact with every version of it, from what was first recorded to what stands now.</summary>
    public IReadOnlyList<Contact> VersionsOf(Contact contact)
    {
        var versions = new LinkedList<Contact>([contact]);
        while (contacts.SingleOrDefault(one => one.Id == versions.First!.Value.ReplacesId) is { } earlier)
        {
            versions.AddFirst(earlier);
        }

        while (contacts.SingleOrDefault(one => one.ReplacesId == versions.Last!.Value.Id) is { } later)
        {
            versions.AddLast(later);
        }

        return [.. versions];
    }

    /// <summary>Staff met and the measures beside it, over the contacts of this episode (which must be loaded with their staff).</summary>
    public ContinuityFigures Continuity() =>
        ContinuityFigures.Of(
            contacts.Where(contact => contact is { Stands: true, ExternalService: null }).Select(contact => contact.Facts),
            AcceptedOn,
            LastLead?.StaffMemberId,
            CoreGroupIds());

    private Contact Add(Contact contact)
    {
        contacts.Add(contact);
        return contact;
    }
}
