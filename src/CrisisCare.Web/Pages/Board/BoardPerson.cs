using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Pages.Board;

/// <summary>Somebody on the caseload, with the answers to the board's questions about them.</summary>
public sealed class BoardPerson
{
    public BoardPerson(Episode episode, BoardFacts facts)
    {
        Episode = episode;
        Name = facts.Names[episode.ServiceUserId];
        Day = episode.DayOn(facts.Today);
        Meetings = new Meetings(episode.Contacts.Where(contact => contact.Counts).Select(contact => contact.Facts));
        LastContact = episode.Contacts.Where(contact => contact.Counts).MaxBy(contact => (contact.OccurredAt, contact.Key));
        NextBooking = episode.Bookings.Where(booking => booking.StartsAt.AddMinutes(booking.DurationMinutes) > facts.Now).MinBy(booking => (booking.StartsAt, booking.Id));
        IsOverdue = episode.Reviews.Any(facts.IsOverdue);
        IsDueByTomorrow = episode.Reviews.Any(facts.IsDue);
        LeadIsAway = facts.AbsenceOf(LeadId) is not null;
        SeesManyStaff = Meetings.StaffMet > facts.Team.ManyStaff;
        IsPastPlannedContact = !InHospital && Zone.Definition.IsPastPlannedContact(LastSeen(), facts.Today);
    }

    public Episode Episode { get; }

    /// <summary>The service user's id.</summary>
    public Guid Id => Episode.ServiceUserId;

    public string Name { get; }

    public int Day { get; }

    public Zone Zone => Episode.Zone;

    public Meetings Meetings { get; }

    /// <summary>The last that counts: direct and held. A visit nobody answered keeps no plan.</summary>
    public Contact? LastContact { get; }

    /// <summary>The next that has not ended, so that a visit going on now is still shown.</summary>
    public Booking? NextBooking { get; }

    public Guid? LeadId => Episode.CurrentLead?.StaffMemberId;

    public bool HasLead => LeadId is not null;

    public bool LeadIsAway { get; }

    public bool InHospital => Episode.IsPaused;

    public bool IsOverdue { get; }

    public bool IsDueByTomorrow { get; }

    public bool IsPastPlannedContact { get; }

    public bool SeesManyStaff { get; }

    /// <summary>The day from which the planned contact is counted: the last contact, the return from hospital or the acceptance, whichever is latest.</summary>
    private DateOnly LastSeen()
    {
        DateOnly?[] days = [Episode.AcceptedOn, Episode.Pauses.Max(pause => pause.EndedOn), LastContact is { } contact ? ServiceTime.LondonDate(contact.OccurredAt) : null];
        return days.Max()!.Value;
    }
}
