using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.HandOvers;

/// <summary>One thing that somebody holds for a person: their care to lead, a place in their core group, a booking or a review.</summary>
/// <param name="SubjectId">The lead term, place in the core group, booking or review.</param>
public sealed record HeldItem(Episode Episode, HandOverItem Item, Guid SubjectId)
{
    public CoreGroupMember Place => Episode.CoreGroup.Single(member => member.Id == SubjectId);

    public Booking Booking => Episode.Bookings.Single(booking => booking.Id == SubjectId);

    public Review Review => Episode.Reviews.Single(review => review.Id == SubjectId);

    /// <summary>The day it is for; empty for what goes on from day to day.</summary>
    public DateOnly? On => Item switch
    {
        HandOverItem.Booking => Booking.StartsOn,
        HandOverItem.Review => Review.DueOn,
        _ => null,
    };

    public string Words => Item switch
    {
        HandOverItem.Lead => "Lead practitioner",
        HandOverItem.CoreGroup => Place.Role is CoreGroupRole.Deputy ? "Deputy in the core group" : "In the core group",
        HandOverItem.Booking => $"{Booking.Kind.Words} on {UkFormat.LongDate(Booking.StartsOn)} at {UkFormat.Time(Booking.StartsAt)}{(Booking.IsAgreed ? ", agreed with the person" : "")}",
        _ => $"{Review.Words}, due {UkFormat.LongDate(Review.DueOn)}",
    };

    /// <summary>
    /// What somebody holds for a person in some days. A review that is booked with them moves with its booking; the reviews
    /// of a lead who leaves move with the lead.
    /// </summary>
    public static IEnumerable<HeldItem> Of(Episode episode, Guid staffMemberId, HandOverPeriod period, DateTimeOffset now)
    {
        if (!episode.IsOpen)
        {
            return [];
        }

        var bookings = episode.Pending(now).Where(booking => booking.IsWith(staffMemberId) && period.Covers(booking.StartsOn)).OrderBy(booking => booking.StartsAt).ToList();
        return
        [
            .. episode.CurrentLead is { } term && term.StaffMemberId == staffMemberId ? [new HeldItem(episode, HandOverItem.Lead, term.Id)] : Array.Empty<HeldItem>(),
            .. episode.CoreGroupNow.Where(member => member.StaffMemberId == staffMemberId).Select(member => new HeldItem(episode, HandOverItem.CoreGroup, member.Id)),
            .. bookings.Select(booking => new HeldItem(episode, HandOverItem.Booking, booking.Id)),
            .. ReviewsOf(episode, staffMemberId, period)
                .Where(review => bookings.All(booking => booking.ReviewId != review.Id))
                .Select(review => new HeldItem(episode, HandOverItem.Review, review.Id)),
        ];
    }

    private static IEnumerable<Review> ReviewsOf(Episode episode, Guid staffMemberId, HandOverPeriod period) =>
        episode.ReviewsStillToHold()
            .Where(review => period.Covers(review.DueOn))
            .Where(review => (review.CoverId ?? (period.IsLeaving ? null : episode.CurrentLead?.StaffMemberId)) == staffMemberId);
}
