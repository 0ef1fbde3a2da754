using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Pages.People;

/// <summary>One thing that happened or is booked.</summary>
/// <param name="At">The moment; for what has a date only, the start of that London day.</param>
/// <param name="Time">As a page says it; empty for what has a date only.</param>
/// <param name="NotCounted">Why a contact does not count towards staff met; empty where it counts or is no contact.</param>
public sealed record TimelineEntry(DateTimeOffset At, string? Time, string Words, string? Detail = null, string? Href = null, string? NotCounted = null, bool IsMilestone = false, bool IsAhead = false);

/// <summary>The entries of one London day.</summary>
public sealed record TimelineDay(DateOnly Date, IReadOnlyList<TimelineEntry> Entries)
{
    public bool HasMilestone => Entries.Any(entry => entry.IsMilestone);
}

/// <summary>An episode as a story: contacts, leads, zones, reviews, what is booked; newest day first.</summary>
public sealed class Timeline(Episode episode, Names names)
{
    public IReadOnlyList<TimelineDay> Days() =>
    [
        .. Entries()
            .GroupBy(entry => ServiceTime.LondonDate(entry.At))
            .OrderByDescending(day => day.Key)
            .Select(day => new TimelineDay(day.Key, [.. day.OrderByDescending(entry => entry.At)])),
    ];

    private IEnumerable<TimelineEntry> Entries() =>
        Contacts().Concat(Leads()).Concat(Zones()).Concat(Decisions()).Concat(Reviews()).Concat(Bookings()).Concat(Course());

    private IEnumerable<TimelineEntry> Contacts()
    {
        var met = new HashSet<Guid>();
        foreach (var contact in episode.Contacts.Where(contact => contact.Stands).OrderBy(contact => contact.OccurredAt).ThenBy(contact => contact.Key, StringComparer.Ordinal))
        {
            var people = contact.Staff.Select(one =>
                names.OfStaff(one.StaffMemberId)
                + (one.Part == Part.Observed ? " (observed)" : contact.Counts && met.Add(one.StaffMemberId) ? " (met for the first time)" : ""));
            var who = contact.ExternalService is { } service ? $"by {service}" : $"with {UkFormat.Join([.. people])}";
            yield return new TimelineEntry(
                contact.OccurredAt,
                UkFormat.Time(contact.OccurredAt),
                $"{contact.Mechanism.WordsAt(contact.Place)}, {who}",
                contact.HandoverLine,
                $"/contacts/{contact.Id}",
                WhyNotCounted(contact));
        }
    }

    private static string? WhyNotCounted(Contact contact) => contact switch
    {
        { Counts: true } => null,
        { ExternalService: not null } => "Another service",
        { Attendance: var attendance } when !attendance.IsHeld => attendance.Words,
        _ => "Message only",
    };

    private IEnumerable<TimelineEntry> Leads() => episode.Leads.Select(term => new TimelineEntry(
        term.StartedAt,
        UkFormat.Time(term.StartedAt),
        $"{names.OfStaff(term.StaffMemberId)} became lead practitioner",
        names.By(term.AllocatedBy) is { Length: > 0 } by ? $"Allocated{by}" : null,
        IsMilestone: true));

    private IEnumerable<TimelineEntry> Zones() => episode.Zones.Select(setting => new TimelineEntry(
        setting.SetAt,
        UkFormat.Time(setting.SetAt),
        $"{setting.Zone.Definition.Word} zone: {setting.Reason}",
        names.By(setting.SetBy) is { Length: > 0 } by ? $"Set{by}" : null));

    private IEnumerable<TimelineEntry> Decisions() => episode.Decisions.Select(decision => new TimelineEntry(
        decision.DecidedAt,
        UkFormat.Time(decision.DecidedAt),
        $"Team meeting: {decision.Text}",
        names.By(decision.DecidedBy) is { Length: > 0 } by ? $"Written down{by}" : null));

    private IEnumerable<TimelineEntry> Reviews() =>
        from review in episode.Reviews
        where review.HeldAt is not null
        select new TimelineEntry(
            review.HeldAt!.Value,
            UkFormat.Time(review.HeldAt.Value),
            $"{review.Words} held with {names.OfStaff(review.HeldById!.Value)}",
            $"{review.HeldBy!.Value.Words}{(review.DaysLate > 0 ? $", {UkFormat.Days(review.DaysLate.Value)} late" : "")}",
            $"/people/{episode.ServiceUserId}/reviews/{review.Id}",
            IsMilestone: true);

    private IEnumerable<TimelineEntry> Bookings()
    {
        var held = episode.Reviews.Where(review => !review.IsOpen).Select(review => (Guid?)review.Id).ToHashSet();
        var logged = episode.Contacts.Where(contact => contact.Stands).Select(contact => contact.BookingId).ToHashSet();
        return episode.Bookings
            .Where(booking => booking.IsCurrent && !held.Contains(booking.ReviewId ?? Guid.Empty) && !logged.Contains(booking.Id))
            .Select(booking => new TimelineEntry(
                booking.StartsAt,
                UkFormat.Time(booking.StartsAt),
                $"{episode.Reviews.FirstOrDefault(review => review.Id == booking.ReviewId)?.Words ?? booking.Kind.Words} with {names.OfStaff(booking.Staff.Select(one => one.StaffMemberId))}",
                Href: booking.ReviewId is { } review ? $"/people/{episode.ServiceUserId}/reviews/{review}" : null,
                IsAhead: true));
    }

    private IEnumerable<TimelineEntry> Course()
    {
        yield return new TimelineEntry(episode.AcceptedAt, UkFormat.Time(episode.AcceptedAt), "Accepted", $"{episode.Priority.Words} referral", IsMilestone: true);
        foreach (var pause in episode.Pauses)
        {
            yield return OnDate(pause.StartedOn, "Admitted to hospital", "Days and reviews stop until the return");
            if (pause.EndedOn is { } end && end != episode.ClosedOn)
            {
                yield return OnDate(end, "Came back from hospital", "A new day 0");
            }
        }

        if (episode.ClosedOn is { } closed)
        {
            yield return OnDate(closed, "Episode closed", episode.ClosingReason is { } reason ? reason.Words : null);
        }
    }

    private static TimelineEntry OnDate(DateOnly date, string words, string? detail) =>
        new(ServiceTime.At(date, TimeOnly.MinValue), Time: null, words, detail, IsMilestone: true);
}
