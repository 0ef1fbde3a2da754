using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Rota;

namespace CrisisCare.Domain.Leads;

/// <summary>Which of some reviews a colleague could hold: on a day of the window, one day before the review is due to one day after, inside a shift by day.</summary>
/// <param name="Can">Those they could hold.</param>
/// <param name="Cannot">Those whose whole window has a rota without them.</param>
public sealed record ReviewsOnShift(IReadOnlyList<Review> Can, IReadOnlyList<Review> Cannot)
{
    /// <summary>"Can hold the initial appointment and the day 7 review, not the day 14 review"</summary>
    public string Words => (Can.Count, Cannot.Count) switch
    {
        (0, _) => $"Is on shift for none of: {Names(Cannot)}",
        (_, 0) => $"Can hold {Names(Can)}",
        _ => $"Can hold {Names(Can)}, not {Names(Cannot)}",
    };

    /// <summary>Nothing where no day of the windows has a rota.</summary>
    public static ReviewsOnShift? Of(Guid staffMemberId, IEnumerable<Review> reviews, TeamRota rota, DateOnly today)
    {
        var known = reviews.Where(review => DaysOf(review, today).Any(rota.HasRotaOn)).ToList();
        return known.Count == 0 ? null : new ReviewsOnShift(
            [.. known.Where(review => CanHold(staffMemberId, review, rota, today))],
            [.. known.Where(review => !CanHold(staffMemberId, review, rota, today))]);
    }

    public static bool CanHold(Guid staffMemberId, Review review, TeamRota rota, DateOnly today) => ShiftFor(staffMemberId, review, rota, today) is not null;

    /// <summary>Their shift nearest to the day the review is due.</summary>
    public static WorkingTime? ShiftFor(Guid staffMemberId, Review review, TeamRota rota, DateOnly today) =>
        DaysOf(review, today).OrderBy(day => Math.Abs(day.DayNumber - review.DueOn.DayNumber))
            .Select(day => rota.WorkingOn(staffMemberId, day))
            .FirstOrDefault(shift => shift is not null && shift.Shift.Kind is not ShiftKind.Night);

    /// <summary>The days of the window that are still to come; for one that is overdue, today.</summary>
    private static IReadOnlyList<DateOnly> DaysOf(Review review, DateOnly today) => ReviewPathway.WindowFrom(review.Day, review.DueOn, today);

    private static string Names(IReadOnlyList<Review> reviews) => UkFormat.Join([.. reviews.Select(review => $"the {char.ToLowerInvariant(review.Words[0])}{review.Words[1..]}")]);
}
