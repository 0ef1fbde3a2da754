using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    public const int OnwardServiceLength = 100;
    public const int DisengagementLength = 500;

    /// <summary>The last London day of the episode.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public ClosingReason? ClosingReason { get; private set; }

    /// <summary>Where the person goes next.</summary>
    public string? OnwardService { get; private set; }

    /// <summary>Whether the person left with someone they had already met.</summary>
    public bool? JointVisit { get; private set; }

    public string? DisengagementReason { get; private set; }

    public string? DisengagementActions { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The account that closed it; empty for imported history.</summary>
    public Guid? ClosedBy { get; private set; }

    public IEnumerable<string> ReasonsAgainstClosing(DateOnly on, DateOnly today)
    {
        if (!IsOpen)
        {
            yield return "This episode is already closed";
        }

        if (on > today)
        {
            yield return "The closing date must be today or in the past";
        }

        if (on < AcceptedOn)
        {
            yield return $"The closing date must be on or after {UkFormat.Date(AcceptedOn)}, when the episode began";
        }

        if (pauses.Select(pause => pause.EndedOn ?? pause.StartedOn).DefaultIfEmpty().Max() is var inHospital && on < inHospital)
        {
            yield return $"The closing date must be on or after {UkFormat.Date(inHospital)}, the last date of their stay in hospital that is recorded";
        }
    }

    /// <summary>Ends the episode: what has not fallen due is not needed, what lies ahead in the diary is cancelled.</summary>
    public void Close(Closing closing, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstClosing(closing.On, ServiceTime.LondonDate(now)));
        ClosedOn = closing.On;
        ClosingReason = closing.Reason;
        OnwardService = closing.OnwardService;
        JointVisit = closing.JointVisit;
        DisengagementReason = closing.Disengagement?.Reason;
        DisengagementActions = closing.Disengagement?.ActionsTaken;
        ClosedAt = now;
        ClosedBy = by;

        CurrentPause?.End(closing.On);
        CurrentLead?.End(EndOfTerm(closing.On, now), LeadChangeReason.EpisodeClosed, text: null, by);
        foreach (var member in coreGroup.Where(member => member.EndedOn is null))
        {
            member.End(closing.On);
        }

        StopReviewsAndBookings(closing.On, NotNeededReason.Closed, now);
        Changed();
    }

    /// <summary>What closing on this date leaves behind: fell due, and will count as missed unless it is still recorded as held.</summary>
    public IEnumerable<Review> ReviewsMissedByClosingOn(DateOnly on) => reviews.Where(review => review.IsOpen && review.DueOn <= on);

    /// <summary>What closing or an admission takes out of the diary.</summary>
    public IEnumerable<Booking> BookingsAhead(DateTimeOffset now) => bookings.Where(booking => booking.IsCurrent && booking.StartsAt > now);

    private void StopReviewsAndBookings(DateOnly on, NotNeededReason reason, DateTimeOffset now)
    {
        foreach (var review in reviews.Where(review => review.IsOpen && review.DueOn > on))
        {
            review.StopBeingNeeded(reason, on);
        }

        foreach (var booking in BookingsAhead(now))
        {
            booking.End(asked: null, now, by: null);
        }
    }

    private DateTimeOffset EndOfTerm(DateOnly closedOn, DateTimeOffset now)
    {
        var endOfDay = ServiceTime.At(closedOn.AddDays(1), TimeOnly.MinValue);
        var end = endOfDay < now ? endOfDay : now;
        return CurrentLead!.StartedAt > end ? CurrentLead.StartedAt : end;
    }
}
