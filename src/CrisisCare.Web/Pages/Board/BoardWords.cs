using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Web.Pages.Board;

/// <summary>The short sentences of a card.</summary>
public static class BoardWords
{
    private const int HoursUntilDaysAreSaid = 48;

    public static IEnumerable<string> Attention(BoardPerson person)
    {
        if (!person.HasLead)
        {
            yield return "No lead practitioner";
        }

        if (person.IsOverdue)
        {
            yield return "Review overdue";
        }

        if (person.IsPastPlannedContact)
        {
            yield return "No contact in planned time";
        }

        if (person.SeesManyStaff)
        {
            yield return $"{person.Meetings.StaffMet} different staff";
        }
    }

    /// <summary>Sam Adeyemi; Sam Adeyemi, away until 27 November; Not allocated for 14 hours.</summary>
    public static string Lead(BoardPerson person, BoardFacts facts)
    {
        if (person.LeadId is not { } lead)
        {
            var since = person.Episode.Leads.Max(term => term.EndedAt) ?? person.Episode.AcceptedAt;
            return $"Not allocated for {Waiting(since, facts.Now)}";
        }

        var away = facts.AbsenceOf(lead) is { } absence ? $", away until {UkFormat.ShortDate(absence.EndsOn)}" : "";
        var acting = away.Length > 0 && person.ActingDeputy(facts) is { } deputy ? $"; {deputy.FirstName} acts" : "";
        return facts.Staff[lead].Name + away + acting;
    }

    /// <summary>The review that matters next: overdue first, then the next to fall due, then the last that was held.</summary>
    public static string Review(BoardPerson person, BoardFacts facts)
    {
        var reviews = person.Episode.Reviews;
        if (person.InHospital)
        {
            return "Paused while in hospital";
        }

        return person.ReviewsToHold is [var next, ..] ? $"{next.Words}: {StateOf(next, person.Episode, facts.Today)}"
            : reviews.Where(review => review.HeldAt is not null).MaxBy(review => review.HeldAt) is { } held ? $"{held.Words}: done {UkFormat.ShortDate(held.HeldOn!.Value)}"
            : "None planned";
    }

    /// <summary>Yesterday 4pm, home visit, Lou</summary>
    public static string Last(BoardPerson person, BoardFacts facts) => person.LastContact is { } contact
        ? $"{UkFormat.DayAndTime(contact.OccurredAt, facts.Today)}, {contact.Mechanism.WordsAt(contact.Place).ToLowerInvariant()}, {facts.FirstNames(contact.Facts.TookPart)}"
        : "No contact yet";

    /// <summary>Today 4:30pm, home visit, Lou (known); or (new face), where somebody comes whom the person has not met.</summary>
    public static string Next(BoardPerson person, BoardFacts facts) => person.NextBooking is { } booking
        ? $"{UkFormat.DayAndTime(booking.StartsAt, facts.Today)}, {Purpose(booking)}, {facts.FirstNames(booking.StaffIds)} ({(person.Episode.NewFacesAt(booking, facts.Now).Count > 0 ? "new face" : "known")}){(facts.WhoWillNotCome(booking) is { Length: > 0 } away ? $"; {away} will not be there" : "")}"
        : "Not booked";

    /// <summary>6 staff in 14 contacts, 7 of 14 with the core group</summary>
    public static string Staff(Meetings meetings, IReadOnlySet<Guid> coreGroup) => meetings.Count == 0
        ? "No contacts yet"
        : $"{ContinuityWords.StaffInContacts(meetings.StaffMet, meetings.Count)}, {ContinuityWords.WithCoreGroup(meetings.WithAnyOf(coreGroup), meetings.Count, coreGroup.Count > 0)}";

    public static string Waiting(DateTimeOffset since, DateTimeOffset now) => (int)(now - since).TotalHours switch
    {
        < 1 => "less than an hour",
        < HoursUntilDaysAreSaid and var hours => UkFormat.Count(hours, "hour"),
        var hours => UkFormat.Days(hours / 24),
    };

    private static string StateOf(Review review, Episode episode, DateOnly today)
    {
        var due = review.DueWordsOn(today);
        if (episode.CurrentBookingOf(review) is not { } booking || booking.StartsOn < today)
        {
            return due;
        }

        var booked = $"booked for {InSentence(UkFormat.DayAndTime(booking.StartsAt, today))}";
        return review.DueOn >= today && booking.StartsOn <= review.DueOn ? booked : $"{due}, {booked}";
    }

    private static string Purpose(Booking booking) =>
        booking.Kind is BookingKind.Visit or BookingKind.Call ? booking.Mechanism.WordsAt(booking.Place).ToLowerInvariant() : booking.Kind.Words.ToLowerInvariant();

    /// <summary>Names of weekdays and months keep their capital; today and tomorrow do not.</summary>
    private static string InSentence(string dayAndTime) =>
        dayAndTime.StartsWith("To", StringComparison.Ordinal) ? char.ToLowerInvariant(dayAndTime[0]) + dayAndTime[1..] : dayAndTime;
}
