namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// People still on the caseload on a given day, followed from that day. What happened before it may then be compared with what came after:
/// without it, whoever stayed longer would have met more staff by arithmetic. Source: Anderson, Cain and Gelber, Journal of Clinical Oncology
/// 1983; 1: 710–719.
/// </summary>
/// <param name="Day">Counted from acceptance, which is day 0.</param>
/// <param name="Kept">Each with the time from that day on.</param>
/// <param name="LeftBefore">People who had left before that day.</param>
/// <param name="NotYetThere">People on the caseload who have not been on it for so long yet.</param>
public sealed record Landmark<T>(int Day, IReadOnlyList<(T Person, FollowUp Since)> Kept, int LeftBefore, int NotYetThere);

public static class Landmark
{
    /// <param name="followUp">Days from acceptance to leaving the caseload, or to today for somebody who is still on it.</param>
    public static Landmark<T> At<T>(int day, IEnumerable<T> people, Func<T, FollowUp> followUp)
    {
        var followed = people.Select(person => (Person: person, Whole: followUp(person))).ToList();
        var before = followed.Where(one => one.Whole.Time < day).ToList();

        return new Landmark<T>(
            day,
            [.. followed.Where(one => one.Whole.Time >= day).Select(one => (one.Person, one.Whole with { Time = one.Whole.Time - day }))],
            before.Count(one => one.Whole.Event),
            before.Count(one => !one.Whole.Event));
    }
}
