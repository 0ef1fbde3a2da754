namespace CrisisCare.Domain.Reviews;

/// <summary>One review of the pathway and the day it falls due, counted from day 0.</summary>
public sealed record ReviewStep(ReviewKind Kind, int Day)
{
    /// <summary>Initial appointment, Day 7 review, Weekly review, day 21, Six-week review.</summary>
    public string Words => Kind switch
    {
        ReviewKind.Initial => "Initial appointment",
        ReviewKind.HospitalFollowUp => "72-hour follow-up",
        ReviewKind.Weekly => $"Weekly review, day {Day}",
        ReviewKind.SixWeek => "Six-week review",
        _ => $"Day {Day} review",
    };
}

/// <summary>
/// When a person at home in crisis is reviewed, for as long as the episode is open. Day 0 is the London date on which the initial appointment is held
/// with the lead; until then, the date it is booked for, else the acceptance date. Days are calendar days, weekends and bank holidays included.
/// </summary>
public static class ReviewPathway
{
    /// <summary>From one review to the next.</summary>
    public const int DaysBetween = 7;

    /// <summary>A review is on time from one day before it is due to one day after.</summary>
    public const int WindowDays = 1;

    /// <summary>
    /// The 72-hour follow-up after discharge from hospital: the NHS Standard Contract (Schedule 4A, from 1 April 2020) asks that people are followed up
    /// within 72 hours. It is counted in London days, as the discharge is recorded by its date: the day after it is day 1, and the last day is day 3, so that no
    /// change of the clocks moves it. It is counted from the discharge and never from the initial appointment. docs/decisions/0019-72-hours-after-hospital.md
    /// </summary>
    public const int HospitalFollowUpDay = 3;

    /// <summary>The reviews with a name of their own. After day 14, every 7 days brings a weekly review; on day 42 it is the six-week review.</summary>
    public static readonly IReadOnlyList<ReviewStep> Steps =
    [
        new(ReviewKind.Initial, Day: 0),
        new(ReviewKind.Day7, Day: 7),
        new(ReviewKind.Day14, Day: 14),
        new(ReviewKind.SixWeek, Day: 42),
    ];

    /// <summary>Those every episode has from the moment of acceptance.</summary>
    public static IEnumerable<ReviewStep> FromAcceptance => Steps.TakeWhile(step => step.Kind is not ReviewKind.SixWeek);

    public static ReviewStep StepOn(int day)
    {
        if (day == HospitalFollowUpDay)
        {
            return new ReviewStep(ReviewKind.HospitalFollowUp, day);
        }

        if (day < 0 || day % DaysBetween != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "No review falls due on this day.");
        }

        return Steps.SingleOrDefault(step => step.Day == day) ?? new ReviewStep(ReviewKind.Weekly, day);
    }

    public static ReviewKind KindOf(int day) => StepOn(day).Kind;

    /// <summary>The first day after this one on which a review falls due.</summary>
    public static int NextDayAfter(int day) => day < 0 ? 0 : (day / DaysBetween + 1) * DaysBetween;

    /// <param name="day">Of the pathway: the 72-hour follow-up has a window of its own, from the discharge to the last of its days.</param>
    public static DateOnly WindowOpens(int day, DateOnly dueOn) => dueOn.AddDays(day == HospitalFollowUpDay ? -HospitalFollowUpDay : -WindowDays);

    /// <summary>The last day on which the review is still on time.</summary>
    public static DateOnly WindowCloses(int day, DateOnly dueOn) => day == HospitalFollowUpDay ? dueOn : dueOn.AddDays(WindowDays);

    /// <summary>The days on which it can still be held on time; today, once it cannot.</summary>
    public static IReadOnlyList<DateOnly> WindowFrom(int day, DateOnly dueOn, DateOnly today)
    {
        var (opens, closes) = (WindowOpens(day, dueOn), WindowCloses(day, dueOn));
        return Enumerable.Range(0, closes.DayNumber - opens.DayNumber + 1).Select(opens.AddDays).Where(date => date >= today).ToList() is { Count: > 0 } days ? days : [today];
    }

    public static bool IsOnTime(int day, DateOnly dueOn, DateOnly heldOn) => heldOn >= WindowOpens(day, dueOn) && heldOn <= WindowCloses(day, dueOn);
}
