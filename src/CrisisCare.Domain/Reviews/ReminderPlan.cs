namespace CrisisCare.Domain.Reviews;

/// <summary>
/// When reminders of a review are given: to the lead practitioner 2 days before, on the morning and 1 day after; to the team
/// leader 3 days after. Source: docs/domain.md, Reviews.
/// </summary>
public static class ReminderPlan
{
    /// <summary>London time of day at which reminders are given.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    private static readonly (ReminderKind Kind, int Days)[] ToLead =
    [
        (ReminderKind.TwoDaysBefore, -2),
        (ReminderKind.OnTheMorning, 0),
        (ReminderKind.OneDayAfter, 1),
    ];

    private static readonly (ReminderKind Kind, int Days)[] ToTeamLeader =
    [
        (ReminderKind.ThreeDaysAfter, 3),
    ];

    /// <summary>
    /// What should have been given by now. After an outage only the latest for each recipient is given, not the backlog;
    /// moments before the review existed never count.
    /// </summary>
    public static IEnumerable<ReminderKind> DueBy(DateTimeOffset now, Review review)
    {
        if (!review.IsOpen)
        {
            yield break;
        }

        foreach (var line in new[] { ToLead, ToTeamLeader })
        {
            var passed = line.Where(step => Applies(step.Days, review) && Instant(step.Days, review) <= now).ToList();
            if (passed.Count > 0)
            {
                yield return passed[^1].Kind;
            }
        }
    }

    /// <summary>The next moment at which a reminder may be due; empty when none is left.</summary>
    public static DateTimeOffset? NextAfter(DateTimeOffset now, Review review) =>
        review.IsOpen
            ? ToLead.Concat(ToTeamLeader).Select(step => (DateTimeOffset?)Instant(step.Days, review)).Where(at => at > now).Min()
            : null;

    private static bool Applies(int days, Review review) => Instant(days, review) > review.CreatedAt;

    private static DateTimeOffset Instant(int days, Review review) => ServiceTime.At(review.DueOn.AddDays(days), Morning);
}
