using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    /// <summary>In hospital now: the days and reviews of the episode stand still.</summary>
    public bool IsPaused => CurrentPause is not null;

    private Pause? CurrentPause => pauses.SingleOrDefault(pause => pause.EndedOn is null);

    public IEnumerable<string> ReasonsAgainstAdmission(DateOnly on, DateOnly today)
    {
        if (!IsOpen)
        {
            yield return "This episode is closed";
        }

        if (IsPaused)
        {
            yield return "This person is already recorded as being in hospital";
        }

        if (on > today || on < AcceptedOn)
        {
            yield return $"The admission date must be between {UkFormat.Date(AcceptedOn)} and today";
        }

        if (pauses.Any(pause => pause.EndedOn > on))
        {
            yield return "The admission date must be after the last stay in hospital";
        }
    }

    /// <summary>Admission to hospital pauses the episode: its days and reviews stop, the lead is kept.</summary>
    public void Admit(DateOnly on, DateTimeOffset now)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstAdmission(on, ServiceTime.LondonDate(now)));
        pauses.Add(new Pause(Id, on));
        StopReviewsAndBookings(on, NotNeededReason.Admitted, now);
        Changed();
    }

    public IEnumerable<string> ReasonsAgainstReturn(DateOnly on, DateOnly today)
    {
        if (CurrentPause is not { } pause)
        {
            yield return "This person is not recorded as being in hospital";
        }
        else if (on < pause.StartedOn || on > today)
        {
            yield return $"The return date must be between {UkFormat.Date(pause.StartedOn)} and today";
        }
    }

    /// <summary>The return from hospital is a new day 0, with a new initial appointment and reviews, and the 72-hour follow-up.</summary>
    public void Return(DateOnly on, int initialAppointmentWithin, DateTimeOffset now)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstReturn(on, ServiceTime.LondonDate(now)));
        CurrentPause!.End(on);
        Round++;
        PlanFirstReviews(on, initialAppointmentWithin, now);
        reviews.Add(new Review(Id, Round, ReviewPathway.HospitalFollowUpDay, on.AddDays(ReviewPathway.HospitalFollowUpDay), now));
        Changed();
    }
}
