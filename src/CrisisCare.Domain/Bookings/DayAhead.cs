using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Bookings;

/// <summary>Everything the list of a day is made of, as it stands now.</summary>
/// <param name="Date">The London date of the list.</param>
/// <param name="Episodes">The open episodes of the team, with their contacts, bookings, reviews, leads and core groups.</param>
/// <param name="Staff">Everybody who works in the team, with their absences.</param>
/// <param name="Diary">What these staff have booked around that day.</param>
/// <param name="Refusals">Of each person on the caseload.</param>
/// <param name="Interventions">The team's catalogue.</param>
public sealed record DayFacts(
    DateOnly Date,
    DateTimeOffset Now,
    TeamRota Rota,
    IReadOnlyList<Episode> Episodes,
    IReadOnlyList<StaffMember> Staff,
    IReadOnlyList<DiaryEntry> Diary,
    ILookup<Guid, Refusal> Refusals,
    IReadOnlyDictionary<Guid, PlannedIntervention> Interventions)
{
    public DateOnly Today => ServiceTime.LondonDate(Now);

    /// <summary>Who could come to a booking in place of whoever is booked.</summary>
    public BookingLadder LadderOf(Episode episode, Booking booking) => BookingLadder.Of(
        new BookingRequest(booking.Kind, booking.StartsAt, booking.DurationMinutes, booking.InterventionId is { } id ? Interventions.GetValueOrDefault(id) : null),
        new LadderFacts(episode, Rota, Staff, Diary, [.. Refusals[episode.ServiceUserId]], Now, booking.Id));
}

/// <summary>A booking of the day.</summary>
/// <param name="IsAhead">Not over, and nothing logged of it: what it brings can still be changed.</param>
/// <param name="Faces">The count when its turn comes; empty once it is over.</param>
/// <param name="NewFaces">Whoever the person meets for the first time.</param>
public sealed record VisitAhead(Episode Episode, Booking Booking, bool IsAhead, Faces? Faces, IReadOnlyList<NewFace> NewFaces);

/// <summary>Somebody who is booked and whom the person has not met.</summary>
/// <param name="Rung">The lead and the core group are new faces too, and meant to be met.</param>
/// <param name="IsIntroduced">Somebody the person knows comes along.</param>
/// <param name="Swaps">The best known colleagues who are on shift and free then, best first.</param>
public sealed record NewFace(Guid StaffMemberId, Rung Rung, bool IsIntroduced, IReadOnlyList<FamiliarFace> Swaps);

/// <summary>A colleague who could come instead, and the count if they do.</summary>
public sealed record FamiliarFace(LadderRow Colleague, Faces Faces);

/// <summary>Somebody who leads and is not there that day, and who answers for each person they lead.</summary>
/// <param name="Absence">Empty for somebody who is only not on shift.</param>
public sealed record LeadAway(StaffMember Lead, Absence? Absence, IReadOnlyList<(Episode Episode, Accountable Acting)> People);

/// <summary>
/// What a team looks at before a day begins: who comes to whom, who would be a new face, and what has been forgotten. Worked
/// out afresh whenever it is asked for; the page, the printed sheet and the message of 4pm are the same list.
/// </summary>
public sealed class DayAhead(DayFacts facts)
{
    /// <summary>How many colleagues are offered in place of a new face.</summary>
    public const int Offered = 2;

    /// <summary>From this London time on the list is about the next day.</summary>
    public static readonly TimeOnly ListedFrom = new(16, 0);

    private static readonly TimeOnly Midday = new(12, 0);

    public DayFacts Facts => facts;

    public DateOnly Date => facts.Date;

    /// <summary>In order of time.</summary>
    public IReadOnlyList<VisitAhead> Visits { get; } =
    [
        .. facts.Episodes
            .SelectMany(episode => episode.Bookings.Where(booking => booking.IsCurrent && booking.StartsOn == facts.Date), (episode, booking) => VisitOf(facts, episode, booking))
            .OrderBy(visit => visit.Booking.StartsAt).ThenBy(visit => visit.Booking.Id),
    ];

    /// <summary>How many times that day somebody meets somebody new.</summary>
    public int NewFaces => Visits.Sum(visit => visit.NewFaces.Count);

    /// <summary>Their zone plans a contact for that day, and none is booked.</summary>
    public IReadOnlyList<Episode> NotBooked =>
        [.. facts.Episodes.Where(episode => episode.PlansContactOn(Date, facts.Today) && !episode.HasContactBookedOn(Date)).OrderBy(episode => episode.Zone).ThenBy(episode => episode.LastSeenOn())];

    /// <summary>Due that day, and not booked from today on.</summary>
    public IReadOnlyList<(Episode Episode, Review Review)> ReviewsNotBooked =>
    [
        .. from episode in facts.Episodes
           from review in episode.ReviewsStillToHold()
           where review.DueOn == Date && !(episode.CurrentBookingOf(review)?.StartsOn >= facts.Today)
           select (episode, review),
    ];

    /// <summary>Those who are away first, then those who are not on shift; each with whoever answers at midday.</summary>
    public IReadOnlyList<LeadAway> LeadsAway
    {
        get
        {
            var staff = facts.Staff.ToDictionary(member => member.Id);
            return
            [
                .. facts.Episodes.Where(episode => episode.CurrentLead is { } lead && staff.ContainsKey(lead.StaffMemberId))
                    .GroupBy(episode => staff[episode.CurrentLead!.StaffMemberId])
                    .Where(led => !IsThere(led.Key))
                    .Select(led => new LeadAway(
                        led.Key,
                        led.Key.AbsenceOn(Date),
                        [.. led.Select(episode => (episode, Accountable.At(episode, ServiceTime.At(Date, Midday), staff, facts.Rota)))]))
                    .OrderBy(lead => lead.Absence is null)
                    .ThenBy(lead => lead.Lead.Name, StringComparer.OrdinalIgnoreCase),
            ];
        }
    }

    /// <summary>The day whose list is due at a moment: tomorrow's from 4pm in London; before 4pm the one that was due yesterday at 4pm.</summary>
    public static DateOnly ListedAt(DateTimeOffset now)
    {
        var (date, time) = (ServiceTime.LondonDate(now), TimeOnly.FromDateTime(ServiceTime.LondonTime(now)));
        return time >= ListedFrom ? date.AddDays(1) : date;
    }

    private bool IsThere(StaffMember lead) =>
        lead.AbsenceOn(Date) is null && (!facts.Rota.HasRotaOn(Date) || facts.Rota.WorkingOn(lead.Id, Date) is not null);

    private static VisitAhead VisitOf(DayFacts facts, Episode episode, Booking booking)
    {
        if (booking.EndsAt <= facts.Now || episode.ContactThatKept(booking) is not null)
        {
            return new VisitAhead(episode, booking, IsAhead: false, Faces: null, NewFaces: []);
        }

        var newFaces = episode.NewFacesAt(booking, facts.Now);
        var ladder = newFaces.Count == 0 ? null : facts.LadderOf(episode, booking);
        var met = episode.StaffMet();
        return new VisitAhead(episode, booking, IsAhead: true, episode.FacesAt(booking, facts.Now), [.. newFaces.Select(id => new NewFace(
            id,
            episode.AcquaintanceWith(id, facts.Date).Rung,
            booking.StaffIds.Any(met.Contains),
            [.. Instead(ladder!, booking, id).Take(Offered).Select(row => new FamiliarFace(row, episode.FacesAt(booking, facts.Now, booking.StaffIds.Select(one => one == id ? row.Staff.Id : one))))]))]);
    }

    /// <summary>Better known than the new face, met already, free, and not coming anyway.</summary>
    private static IEnumerable<LadderRow> Instead(BookingLadder ladder, Booking booking, Guid newFace)
    {
        // Somebody of another team stands on no rung of this one.
        var better = ladder.Find(newFace) is null ? ladder.Rows.Where(row => row.IsFree) : ladder.PassedOver([newFace]);
        return better.Where(row => row.Acquaintance.HasMet && !booking.IsWith(row.Staff.Id));
    }
}
