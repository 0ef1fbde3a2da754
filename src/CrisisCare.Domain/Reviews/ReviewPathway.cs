namespace CrisisCare.Domain.Reviews;

/// <summary>One review of the pathway and the day it falls due, counted from day 0.</summary>
public sealed record ReviewStep(ReviewKind Kind, int Day)
{
    /// <summary>Initial appointment, Day 7 review, Weekly review, day 21, Six-week review.</summary>
    public string Words => Kind switch
    {
        ReviewKind.Initial => "Initial appointment",
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
        if (day < 0 || day % DaysBetween != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "No review falls due on this day.");
        }

        return Steps.SingleOrDefault(step => step.Day == day) ?? new ReviewStep(ReviewKind.Weekly, day);
    }

    public static ReviewKind KindOf(int day) => StepOn(day).Kind;

    /// <summary>The first day after this one on which a review falls due.</summary>
    public static int NextDayAfter(int day) => day < 0 ? 0 : (day / DaysBetween + 1) * DaysBetween;

    public static DateOnly WindowOpens(DateOnly dueOn) => dueOn.AddDays(-WindowDays);

    /// <summary>The last day on which the review is still on time.</summary>
    public static DateOnly WindowCloses(DateOnly dueOn) => dueOn.AddDays(WindowDays);

    /// <summary>The days on which it can still be held on time; today, once it cannot.</summary>
    public static IReadOnlyList<DateOnly> WindowFrom(DateOnly dueOn, DateOnly today) =>
        Enumerable.Range(-WindowDays, 2 * WindowDays + 1).Select(dueOn.AddDays).Where(day => day >= today).ToList() is { Count: > 0 } days ? days : [today];

    public static bool IsOnTime(DateOnly dueOn, DateOnly heldOn) => heldOn >= WindowOpens(dueOn) && heldOn <= WindowCloses(dueOn);
}
