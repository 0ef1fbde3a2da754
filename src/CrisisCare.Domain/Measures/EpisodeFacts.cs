using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Measures;

/// <summary>
/// Everything the measures need to know of one episode, and nothing that says who it is about. It never depends on today: what is due, over or
/// settled is asked when a series is put together.
/// </summary>
public sealed record EpisodeFacts
{
    public required Guid EpisodeId { get; init; }

    public required Guid ServiceUserId { get; init; }

    /// <summary>The London date on which the referral was received.</summary>
    public required DateOnly ReferredOn { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>The London date of acceptance: day 0.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>The last London date of the episode; empty while it is open.</summary>
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>The moment nobody has to answer for the person any more: the closing, or the end of its day where it was written down later.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    public required ClosingReason? ClosingReason { get; init; }

    /// <summary>Somebody decided that the person has disengaged.</summary>
    public required bool Disengaged { get; init; }

    /// <summary>Whether the person met somebody of the onward service together with the team before they left; empty where there is none, or nobody said.</summary>
    public bool? LeftWithSomeoneMet { get; init; }

    /// <summary>Whether the person was ever given their "Your team" sheet; empty where nobody wrote down either.</summary>
    public bool? YourTeamGiven { get; init; }

    /// <summary>Whether the person could name their lead practitioner when they were last asked; empty where nobody asked.</summary>
    public bool? CouldNameLead { get; init; }

    /// <summary>The zone set first.</summary>
    public required Zone FirstZone { get; init; }

    /// <summary>Whole London days from acceptance to closing, days in hospital left out; empty while it is open.</summary>
    public required int? DaysOnCaseload { get; init; }

    public required ContinuityFigures Continuity { get; init; }

    /// <summary>Hours from acceptance to the first lead; empty without a lead, and where the lead comes from a file that tells no time.</summary>
    public required double? HoursToFirstLead { get; init; }

    /// <summary>Leads and deputies, and from when to when.</summary>
    public required IReadOnlyList<Tenure> Tenures { get; init; }

    /// <summary>Stays in hospital, from the London date of admission to that of return; an open one has no end.</summary>
    public required IReadOnlyList<Stay> Stays { get; init; }

    /// <summary>The London dates on which something happened, in order.</summary>
    public required IReadOnlyList<DayFacts> Days { get; init; }

    /// <summary>The contacts that count, by member of staff and London date, in order of date.</summary>
    public required IReadOnlyList<StaffDay> StaffDays { get; init; }

    public required IReadOnlyList<ReviewFacts> Reviews { get; init; }

    /// <summary>The first and last London dates on which anything of it counts, up to today.</summary>
    internal (DateOnly First, DateOnly Last) SpanUntil(DateOnly today)
    {
        var (first, last) = (AcceptedOn, ClosedOn ?? today);
        if (Days.Count > 0)
        {
            (first, last) = (Days[0].Date < first ? Days[0].Date : first, Days[^1].Date > last ? Days[^1].Date : last);
        }

        for (var at = 0; at < Reviews.Count; at++)
        {
            last = Reviews[at].HeldOn is not null && Reviews[at].DueOn > last ? Reviews[at].DueOn : last;
        }

        return (first, last);
    }

    /// <summary>Contacts that count on the first London dates from acceptance. From 0.</summary>
    public int ContactsInFirst(int days)
    {
        var (contacts, end) = (0, AcceptedOn.AddDays(days));
        for (var at = 0; at < Days.Count && Days[at].Date < end; at++)
        {
            contacts += Days[at].Date >= AcceptedOn ? Days[at].Contacts : 0;
        }

        return contacts;
    }

    /// <summary>nᵢ on the first London dates from acceptance: in how many contacts each of the staff met then was present.</summary>
    public IReadOnlyList<int> ContactsWithEachInFirst(int days)
    {
        // They are few: looking through them is quicker than grouping.
        var (staff, contacts, end) = (new List<Guid>(), new List<int>(), AcceptedOn.AddDays(days));
        for (var at = 0; at < StaffDays.Count && StaffDays[at].Date < end; at++)
        {
            var day = StaffDays[at];
            var place = staff.IndexOf(day.StaffMemberId);
            if (day.Date >= AcceptedOn && place < 0)
            {
                staff.Add(day.StaffMemberId);
                contacts.Add(day.Contacts);
            }
            else if (day.Date >= AcceptedOn)
            {
                contacts[place] += day.Contacts;
            }
        }

        return contacts;
    }

    /// <summary>Whether the person was still on the caseload so many days after acceptance.</summary>
    public bool WasOpenAfter(int days, DateOnly today) => (ClosedOn ?? today) >= AcceptedOn.AddDays(days);
}

/// <summary>A time during which somebody led this person's care, or was the deputy.</summary>
public readonly record struct Tenure(Guid StaffMemberId, bool IsDeputy, DateTimeOffset From, DateTimeOffset? To);

/// <summary>A stay in hospital.</summary>
public readonly record struct Stay(DateOnly From, DateOnly? To);

/// <summary>What happened on one London date of an episode.</summary>
/// <param name="Contacts">Contacts that count: direct and held.</param>
/// <param name="Recorded">Of those, the ones recorded here; a file says nothing of bookings.</param>
/// <param name="OutsideBookings">Of those recorded here, the ones that no booking led to.</param>
/// <param name="Kept">Contacts that were held as the outcome of a booking.</param>
/// <param name="Swapped">Of those kept, the ones in which other staff took part than were booked.</param>
/// <param name="Planned">Visits and calls that were planned, whatever came of them; those the person cancelled are left out.</param>
/// <param name="LateOrMissed">Of those planned, the ones for which the team was late or did not come.</param>
/// <param name="AskedToldAgain">Of the contacts, the ones for which somebody wrote down whether the person had to tell us again.</param>
/// <param name="ToldAgain">Of those, the ones in which the person had to.</param>
public readonly record struct DayFacts(DateOnly Date, int Contacts, int Recorded, int OutsideBookings, int Kept, int Swapped, int Planned, int LateOrMissed, int AskedToldAgain = 0, int ToldAgain = 0);

/// <summary>One member of staff on one London date of an episode: in how many contacts that count, and for how many minutes.</summary>
public readonly record struct StaffDay(Guid StaffMemberId, DateOnly Date, int Contacts, int Minutes);

/// <summary>One review: when it fell due and what came of it.</summary>
public readonly record struct ReviewFacts(int Day, int Round, DateOnly DueOn, DateOnly? HeldOn, HeldBy? HeldBy, bool IsNeeded)
{
    public bool HeldOnTime => HeldOn is { } on && ReviewPathway.IsOnTime(Day, DueOn, on);

    /// <summary>Held, or its window has passed: until then nothing can be said.</summary>
    public bool IsDecidedOn(DateOnly today) => IsNeeded && (HeldOn is not null || ReviewPathway.WindowCloses(Day, DueOn) < today);
}
