using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;
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
        LastContact = episode.LastCounted;
        NextBooking = episode.Bookings.Where(booking => booking.StartsAt.AddMinutes(booking.DurationMinutes) > facts.Now).MinBy(booking => (booking.StartsAt, booking.Id));
        ReviewsToHold = [.. episode.ReviewsStillToHold()];
        ReviewsOverdue = ReviewsToHold.Count(review => review.DueOn < facts.Today);
        ReviewsDueByTomorrow = ReviewsToHold.Count(review => review.DueOn <= facts.Today.AddDays(1)) - ReviewsOverdue;
        LeadIsAway = facts.AbsenceOf(LeadId) is not null;
        SeesManyStaff = Meetings.StaffMet > facts.Team.ManyStaff;
        Budget = FaceBudget.Of(facts.Team.FaceBudget, Meetings, episode.AcceptedOn);
        IsPastPlannedContact = episode.IsPastPlannedContact(facts.Today);
    }

    public Episode Episode { get; }

    /// <summary>The service user's id.</summary>
    public Guid Id => Episode.ServiceUserId;

    public string Name { get; }

    public int Day { get; }

    public Zone Zone => Episode.Zone;

    public Meetings Meetings { get; }

    /// <summary>Empty where the team has set none.</summary>
    public FaceBudget? Budget { get; }

    public Contact? LastContact { get; }

    /// <summary>The next that has not ended, so that a visit going on now is still shown.</summary>
    public Booking? NextBooking { get; }

    public Guid? LeadId => Episode.CurrentLead?.StaffMemberId;

    public bool HasLead => LeadId is not null;

    public bool LeadIsAway { get; }

    public bool InHospital => Episode.IsPaused;

    /// <summary>The deputy, while they act for a lead who is away for more than 48 hours.</summary>
    public StaffMember? ActingDeputy(BoardFacts facts) =>
        LeadId is { } lead && facts.Staff[lead].IsAwayLongOn(facts.Today)
        && Episode.DeputyOn(facts.Today) is { } deputy && facts.Staff.GetValueOrDefault(deputy) is { } member
        && !member.HasLeftBy(facts.Today) && !member.IsAwayLongOn(facts.Today) ? member : null;

    /// <summary>The first due first.</summary>
    public IReadOnlyList<Review> ReviewsToHold { get; }

    public int ReviewsOverdue { get; }

    public int ReviewsDueByTomorrow { get; }

    public bool IsOverdue => ReviewsOverdue > 0;

    public bool IsDueByTomorrow => ReviewsDueByTomorrow > 0;

    public bool IsPastPlannedContact { get; }

    /// <summary>"2 of 6 of the closing checklist", for somebody who is ready to leave, or for whom it has been begun.</summary>
    public string? Ending => Zone == Zone.Black || Episode.ClosingChecks.Count > 0 ? $"{Episode.ClosingChecklist().Words} of the closing checklist" : null;

    public bool SeesManyStaff { get; }
}
