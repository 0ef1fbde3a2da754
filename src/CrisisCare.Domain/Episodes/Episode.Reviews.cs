using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    /// <summary>
    /// Day 0: the London date the initial appointment was held; until then the date it is booked for, else the date the
    /// episode began (or began again after hospital). docs/decisions/0006-day-0.md
    /// </summary>
    public DateOnly Day0()
    {
        var initial = reviews.SingleOrDefault(review => review.Round == Round && review.Day == 0);
        return initial?.HeldOn
            ?? (initial is null ? null : CurrentBookingOf(initial)?.StartsOn)
            ?? pauses.Where(pause => pause.EndedOn is not null).Max(pause => pause.EndedOn)
            ?? AcceptedOn;
    }

    /// <summary>
    /// The reviews somebody still has to hold, the first due first: open, in the present round of an episode that is neither
    /// closed nor paused, and not overtaken by a later review that was held. <see cref="ReviewQueries.StillToHold"/> says the same to a database.
    /// </summary>
    public IEnumerable<Review> ReviewsStillToHold()
    {
        var round = reviews.Where(review => review.Round == Round).ToList();
        var lastHeld = round.Where(review => review.HeldAt is not null && review.Kind is not ReviewKind.HospitalFollowUp).Select(review => review.Day).DefaultIfEmpty(-1).Max();
        return IsOpen && !IsPaused ? round.Where(review => review.IsOpen && review.Day > lastHeld).OrderBy(review => review.DueOn) : [];
    }

    /// <summary>While the episode stays open after day 14 a review falls due every 7 days: there is always one ahead.</summary>
    public void PlanOngoingReviews(DateOnly today, DateTimeOffset now)
    {
        var last = reviews.Where(review => review.Round == Round).MaxBy(review => review.Day);
        if (!IsOpen || IsPaused || last is null)
        {
            return;
        }

        while (last.DueOn <= today)
        {
            var day = ReviewPathway.NextDayAfter(last.Day);
            last = new Review(Id, Round, day, Day0().AddDays(day), now);
            reviews.Add(last);
        }
    }

    /// <summary>The next reviews of somebody whose past was imported: those that fall due from today on.</summary>
    public void PlanReviewsAhead(DateOnly today, DateTimeOffset now)
    {
        var lastNamed = ReviewPathway.FromAcceptance.Last().Day;
        for (var day = 0; day <= lastNamed || reviews.Count == 0; day = ReviewPathway.NextDayAfter(day))
        {
            if (AcceptedOn.AddDays(day) >= today)
            {
                reviews.Add(new Review(Id, Round, day, AcceptedOn.AddDays(day), now));
            }
        }
    }

    public IEnumerable<string> ReasonsAgainstHolding(Review review, DateTimeOffset at, DateTimeOffset now)
    {
        if (review.HeldAt is not null)
        {
            yield return "This review is already marked as held";
        }

        if (review.NotNeeded is not null)
        {
            yield return "This review was not needed: the episode had closed or paused before it fell due";
        }

        if (at > now)
        {
            yield return "The time it was held must be now or in the past";
        }

        if (ServiceTime.LondonDate(at) < AcceptedOn)
        {
            yield return $"The date it was held must be on or after {UkFormat.Date(AcceptedOn)}, when the episode began";
        }

        if (ClosedOn is { } closed && ServiceTime.LondonDate(at) > closed)
        {
            yield return $"The episode closed on {UkFormat.Date(closed)}. A review cannot be held after that";
        }
    }

    /// <summary>
    /// Records who held a review and when. Holding the initial appointment fixes day 0, once. Held before the time it was
    /// booked for, it leaves the diary.
    /// </summary>
    public void Hold(Review review, Guid staffMemberId, DateTimeOffset at, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstHolding(review, at, now));
        review.Hold(at, staffMemberId, RelationOf(staffMemberId, at), by);
        if (CurrentBookingOf(review) is { } booking && booking.StartsAt > now)
        {
            booking.End(asked: null, now, by);
        }

        if (review.Day == 0 && review.Round == Round)
        {
            CountFromDay0();
        }

        PlanOngoingReviews(ServiceTime.LondonDate(now), now);
        Changed();
    }

    public IEnumerable<string> ReasonsAgainstCovering(Review review)
    {
        if (!IsOpen)
        {
            yield return "This episode is closed";
        }

        if (!review.IsOpen)
        {
            yield return review.HeldAt is null ? "This review is not needed any more" : "This review has already been held";
        }
    }

    /// <summary>Somebody holds a review in place of the lead, who stays the lead. They are reminded of it from now on.</summary>
    public void Cover(Review review, Guid? staffMemberId)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstCovering(review));
        review.BeCoveredBy(staffMemberId);
        Changed();
    }

    /// <summary>How the person knew somebody at a moment: their lead, deputy, core group, someone met before, or a new face.</summary>
    public HeldBy RelationOf(Guid staffMemberId, DateTimeOffset at)
    {
        var date = ServiceTime.LondonDate(at);
        if (leads.Any(term => term.StaffMemberId == staffMemberId && term.Covers(at)))
        {
            return HeldBy.Lead;
        }

        if (coreGroup.FirstOrDefault(member => member.StaffMemberId == staffMemberId && member.Covers(date)) is { } member)
        {
            return member.Role == CoreGroupRole.Deputy ? HeldBy.Deputy : HeldBy.CoreGroup;
        }

        // The contact in which the review is being held does not make a new face known: only one that was over before it does.
        return contacts.Any(contact => contact.Counts && contact.TookPart(staffMemberId) && contact.OccurredAt.AddMinutes(contact.DurationMinutes) <= at)
            ? HeldBy.SomeoneKnown
            : HeldBy.NewFace;
    }

    private void PlanFirstReviews(DateOnly start, int initialAppointmentWithin, DateTimeOffset now)
    {
        foreach (var step in ReviewPathway.FromAcceptance)
        {
            var dueOn = start.AddDays(step.Day == 0 ? initialAppointmentWithin : step.Day);
            reviews.Add(new Review(Id, Round, step.Day, dueOn, now));
        }
    }

    private void CountFromDay0()
    {
        var day0 = Day0();
        foreach (var review in reviews.Where(review => review.Round == Round && review.Day > 0 && review.Kind is not ReviewKind.HospitalFollowUp && review.IsOpen))
        {
            review.FallDue(day0.AddDays(review.Day));
        }
    }
}
