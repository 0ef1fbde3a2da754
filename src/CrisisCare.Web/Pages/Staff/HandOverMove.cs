using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Leads;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>How one thing moves to a colleague: the rules are asked once more, then the episode is changed. Saving is for whoever asked.</summary>
internal static class HandOverMove
{
    /// <param name="now">The person's episode and everything about the colleagues, read a moment ago.</param>
    /// <returns>Why it cannot be moved, in a sentence that names nobody but staff; nothing when it was.</returns>
    public static string? Try(HandOverCase? now, HandOverRow row, Guid by, DateTimeOffset at)
    {
        if (now?.Episodes is not [{ IsOpen: true } episode])
        {
            return "This episode is closed";
        }

        if (now.Held.SingleOrDefault(item => item.Item == row.Item && item.SubjectId == row.SubjectId) is not { } held)
        {
            return $"{now.Away.Name} does not hold this any more: it has been moved or has ended";
        }

        if (Replacements.For(held, now.Facts).SingleOrDefault(one => one.Id == row.ToStaffMemberId) is not { } to)
        {
            return "This colleague does not work in the team any more";
        }

        return to.Objection ?? row.Item switch
        {
            HandOverItem.Lead => Allocate(episode, to, now, by, at),
            HandOverItem.CoreGroup => Replace(held, to, now, by),
            HandOverItem.Booking => Rebook(held, to, now, by, at),
            _ => Cover(held, to),
        };
    }

    private static string? Allocate(Episode episode, Replacement to, HandOverCase now, Guid by, DateTimeOffset at)
    {
        if (episode.ReasonsAgainstAllocating(to.Id).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        episode.Allocate(
            new Allocation(
                to.Id,
                to.Acquaintance.HasMet ? AllocationReason.KnowsThePerson : AllocationReason.Other,
                to.Acquaintance.HasMet ? null : Why(now),
                ChangeReason: now.Period.IsLeaving ? LeadChangeReason.LeadLeft : LeadChangeReason.LeadAway),
            at,
            by);
        return null;
    }

    private static string? Replace(HeldItem held, Replacement to, HandOverCase now, Guid by)
    {
        var (episode, place) = (held.Episode, held.Place);
        episode.LeaveCoreGroup(place, now.Facts.Today, Why(now), by);
        if (episode.ReasonsAgainstJoiningCoreGroup(to.Staff, place.Role, now.Facts.Team.CoreGroupSize, now.Facts.Today).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        episode.JoinCoreGroup(new CoreGroupPlace(to.Id, place.Role, to.Acquaintance.HasMet ? AllocationReason.KnowsThePerson : AllocationReason.Other, Why(now)), now.Facts.Today, by);
        return null;
    }

    private static string? Rebook(HeldItem held, Replacement to, HandOverCase now, Guid by, DateTimeOffset at)
    {
        var (episode, booking) = (held.Episode, held.Booking);
        var details = booking.Details with
        {
            StaffMemberIds = [.. booking.StaffIds.Select(id => id == now.Away.Id ? to.Id : id)],
            NewFace = to.Acquaintance.HasMet ? null : new NewFaceAnswer(ReasonForANewFace(held, now.Away.Id), Why(now)),
        };
        if (episode.ReasonsAgainstChanging(booking).Concat(episode.ReasonsAgainstBooking(details, now.Facts.Today)).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        // Whoever comes to a booked review in place of the lead holds it.
        if (episode.ReviewOf(booking) is { } review && episode.CurrentLead?.StaffMemberId == now.Away.Id && !episode.ReasonsAgainstCovering(review).Any())
        {
            episode.Cover(review, to.Id);
        }

        episode.Rebook(booking, details, new Rebooking(RebookingAsker.Us, Why(now)), at, by);
        return null;
    }

    private static string? Cover(HeldItem held, Replacement to)
    {
        if (held.Episode.ReasonsAgainstCovering(held.Review).FirstOrDefault() is { } reason)
        {
            return reason;
        }

        held.Episode.Cover(held.Review, to.Id);
        return null;
    }

    private static NewFaceReason ReasonForANewFace(HeldItem held, Guid away) => held.Episode switch
    {
        { CurrentLead: { } lead } when lead.StaffMemberId == away => NewFaceReason.LeadOffShift,
        { } episode when episode.CoreGroupNow.Any(member => member.StaffMemberId == away) => NewFaceReason.CoreGroupOffShift,
        _ => NewFaceReason.Other,
    };

    private static string Why(HandOverCase now) => now.Period.IsLeaving ? $"{now.Away.Name} leaves" : $"{now.Away.Name} is away";
}
