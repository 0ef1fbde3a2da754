using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Reviews;

/// <summary>
/// A review of the coming week that its lead cannot hold: on no day of its window are they on shift, nobody has been asked to hold it for
/// them, and it is not booked with somebody who is there.
/// </summary>
/// <param name="Covers">Registered colleagues who are on shift in the window and whom nothing keeps from the person, those the person knows best first.</param>
public sealed record ReviewAtRisk(Episode Episode, Review Review, StaffMember Lead, IReadOnlyList<ReviewCover> Covers)
{
    /// <summary>How far it is looked ahead. Days.</summary>
    public const int DaysAhead = 7;

    private const int MostCovers = 2;

    /// <param name="staff">The team with its absences.</param>
    /// <param name="rota">From today to the end of the last window.</param>
    /// <param name="refusals">Of each person.</param>
    public static IReadOnlyList<ReviewAtRisk> Of(IEnumerable<Episode> episodes, IReadOnlyList<StaffMember> staff, TeamRota rota, ILookup<Guid, Refusal> refusals, DateOnly today) =>
    [
        .. from episode in episodes
           where episode.CurrentLead is not null
           let lead = staff.FirstOrDefault(member => member.Id == episode.CurrentLead!.StaffMemberId)
           where lead is not null
           from review in episode.ReviewsStillToHold()
           where review.DueOn <= today.AddDays(DaysAhead) && review.CoverId is null
           where ReviewsOnShift.Of(lead.Id, [review], rota, today) is { Can.Count: 0 } && !IsBookedWithSomebodyThere(episode, review, staff, rota, today)
           orderby review.DueOn, review.Id
           select new ReviewAtRisk(episode, review, lead, CoversOf(episode, review, staff.Where(member => !refusals[episode.ServiceUserId].Any(refusal => refusal.StaffMemberId == member.Id && refusal.AppliesOn(today))), rota, today)),
    ];

    private static bool IsBookedWithSomebodyThere(Episode episode, Review review, IReadOnlyList<StaffMember> staff, TeamRota rota, DateOnly today) =>
        episode.CurrentBookingOf(review) is { } booking && booking.StartsOn >= today
        && staff.Where(member => booking.IsWith(member.Id)).Any(member => !rota.DoubtsAbout(member, booking.StartsAt, booking.EndsAt).Any());

    private static IReadOnlyList<ReviewCover> CoversOf(Episode episode, Review review, IEnumerable<StaffMember> staff, TeamRota rota, DateOnly today) =>
    [
        .. staff.Where(member => member.IsRegistered && ReviewsOnShift.CanHold(member.Id, review, rota, today))
            .Select(member => new ReviewCover(member, episode.AcquaintanceWith(member.Id, today)))
            .OrderBy(one => one.Acquaintance.Rung).ThenByDescending(one => one.Acquaintance.Meetings).ThenBy(one => one.Staff.Name, StringComparer.OrdinalIgnoreCase)
            .Take(MostCovers),
    ];
}

/// <summary>Somebody who could hold a review in place of the lead, and how well the person knows them.</summary>
public sealed record ReviewCover(StaffMember Staff, Acquaintance Acquaintance);
