using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.HandOvers;

/// <summary>
/// Who could take something over from somebody who is away or leaves: the colleague the person has met most among those who
/// are there. The same question is asked again at the moment of moving. Source: peers.md A14 and A15.
/// </summary>
public static class Replacements
{
    /// <summary>Everybody in the team: those who may first, then by rung, meetings, permanent post, people led and name.</summary>
    public static IReadOnlyList<Replacement> For(HeldItem held, ReplacementFacts facts) =>
    [
        .. facts.Staff.Where(member => member.Id != facts.Away.Id)
            .Select(member => new Replacement(member, AcquaintanceWith(member, held, facts), facts.Load.GetValueOrDefault(member.Id), held.Item, Objections(member, held, facts).FirstOrDefault()))
            .OrderByDescending(one => one.MayTakeOver)
            .ThenBy(one => one.Acquaintance.Rung)
            .ThenByDescending(one => one.Acquaintance.Meetings)
            .ThenByDescending(one => one.Staff.Employment is Employment.Permanent)
            .ThenBy(one => one.Load)
            .ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Id),
    ];

    private static Acquaintance AcquaintanceWith(StaffMember member, HeldItem held, ReplacementFacts facts)
    {
        var known = held.Episode.AcquaintanceWith(member.Id, held.On ?? facts.FirstDay);
        return facts.NextLeadOf(held.Episode.Id) == member.Id ? known with { Rung = Rung.Lead } : known;
    }

    private static IEnumerable<string> Objections(StaffMember member, HeldItem held, ReplacementFacts facts) =>
    [
        .. Anywhere(member, held, facts),
        .. held.Item switch
        {
            HandOverItem.Lead => AgainstLeading(member, held.Episode, facts),
            HandOverItem.CoreGroup => AgainstJoining(member, held, facts),
            HandOverItem.Booking => AgainstComing(member, held, facts),
            _ => AgainstCovering(member, held.Review, facts),
        },
    ];

    private static IEnumerable<string> Anywhere(StaffMember member, HeldItem held, ReplacementFacts facts)
    {
        if (facts.Disabled.Contains(member.Id))
        {
            yield return $"{member.Name} is not active";
        }

        if (member.HasLeftBy(held.On ?? facts.FirstDay))
        {
            yield return $"{member.Name} will have left by then";
        }

        foreach (var refusal in facts.Refusals[held.Episode.ServiceUserId].Where(one => one.StaffMemberId == member.Id && one.AppliesOn(facts.Today)))
        {
            yield return refusal.Kind is RefusalKind.ConflictOfInterest
                ? $"{member.Name} has a conflict of interest with this person"
                : $"The person has asked not to see {member.Name}";
        }
    }

    private static IEnumerable<string> AgainstLeading(StaffMember member, Episode episode, ReplacementFacts facts)
    {
        var days = episode.ReviewsStillToHold().Select(review => review.DueOn).ToList();
        var candidate = new LeadCandidate
        {
            StaffId = member.Id,
            Name = member.Name,
            IsRegistered = member.IsRegistered,
            IsPermanent = member.Employment is Employment.Permanent,
            Load = facts.Load.GetValueOrDefault(member.Id),
            Limits = CaseloadLimits.Of(member, facts.Team),
            LeftOn = member.LeftOn,
            AbsentOn = days.Where(day => member.AbsenceOn(day) is not null).ToHashSet(),
        };
        var request = new LeadRequest(episode.StaffMet().Count, days, episode.CurrentLead?.StaffMemberId);
        return LeadEligibility.Objections(request, candidate, facts.Today).Select(objection => objection.Sentence).Concat(AwayForLong(member, facts));
    }

    private static IEnumerable<string> AgainstJoining(StaffMember member, HeldItem held, ReplacementFacts facts)
    {
        if (held.Episode.CurrentLead?.StaffMemberId == member.Id || facts.NextLeadOf(held.Episode.Id) == member.Id)
        {
            yield return $"{member.Name} leads this person’s care and is in the group already";
        }

        if (held.Episode.CoreGroupNow.Any(one => one.StaffMemberId == member.Id))
        {
            yield return $"{member.Name} is in the core group already";
        }

        if (held.Place.Role is CoreGroupRole.Deputy && !member.IsRegistered)
        {
            yield return $"{member.Name} is not a registered practitioner and cannot act for the lead";
        }

        foreach (var reason in AwayForLong(member, facts))
        {
            yield return reason;
        }
    }

    private static IEnumerable<string> AgainstComing(StaffMember member, HeldItem held, ReplacementFacts facts)
    {
        var booking = held.Booking;
        if (booking.IsWith(member.Id))
        {
            return [$"{member.Name} comes to this booking already"];
        }

        var intervention = booking.InterventionId is { } id ? facts.Interventions.GetValueOrDefault(id) : null;
        var request = new BookingRequest(booking.Kind, booking.StartsAt, booking.DurationMinutes, intervention);
        var ladder = BookingLadder.Of(request, new LadderFacts(held.Episode, facts.Rota, [member], facts.Diary, [], facts.Now, booking.Id));
        return ladder.Rows.SelectMany(row => row.Doubts);
    }

    private static IEnumerable<string> AgainstCovering(StaffMember member, Review review, ReplacementFacts facts)
    {
        if (!member.IsRegistered)
        {
            yield return $"{member.Name} is not a registered practitioner and cannot hold a review";
        }

        if (!ReviewPathway.WindowFrom(review.Day, review.DueOn, facts.Today).Any(day => IsThere(member, day, facts)))
        {
            yield return $"{member.Name} is not there around {UkFormat.LongDate(review.DueOn)}";
        }
    }

    private static bool IsThere(StaffMember member, DateOnly day, ReplacementFacts facts) =>
        !member.HasLeftBy(day) && member.AbsenceOn(day) is null && (!facts.Rota.HasRotaOn(day) || facts.Rota.WorkingOn(member.Id, day) is not null);

    private static IEnumerable<string> AwayForLong(StaffMember member, ReplacementFacts facts) =>
        member.IsAwayLongOn(facts.FirstDay) && member.AwayAround(facts.FirstDay) is { } away ? [$"{member.Name} is away until {UkFormat.LongDate(away.To)}"] : [];
}
