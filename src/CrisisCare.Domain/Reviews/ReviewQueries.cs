using CrisisCare.Domain.Episodes;

namespace CrisisCare.Domain.Reviews;

/// <summary>Which reviews wait to be held, said once for the board, the lists and the reminders, and for both databases.</summary>
public static class ReviewQueries
{
    /// <summary>
    /// The reviews somebody still has to hold: open, in the present round of an episode that is neither closed nor paused,
    /// and not overtaken by a later review that was held (<see cref="Episode.ReviewsStillToHold"/>).
    /// </summary>
    public static IQueryable<Review> StillToHold(this IQueryable<Episode> episodes) =>
        episodes.AtHome()
            .SelectMany(episode => episode.Reviews, (episode, review) => new { episode, review })
            .Where(pair => pair.review.Round == pair.episode.Round && pair.review.HeldAt == null && pair.review.NotNeeded == null)
            .Where(pair => !pair.episode.Reviews.Any(later =>
                later.Round == pair.review.Round && later.Day > pair.review.Day && later.Day != ReviewPathway.HospitalFollowUpDay && later.HeldAt != null))
            .Select(pair => pair.review);

    /// <summary>Due before today and still to be held.</summary>
    public static IQueryable<Review> Overdue(this IQueryable<Episode> episodes, DateOnly today) =>
        episodes.StillToHold().Where(review => review.DueOn < today);

    /// <summary>Still to be held and due on one of these days, first and last included.</summary>
    public static IQueryable<Review> DueBetween(this IQueryable<Episode> episodes, DateOnly from, DateOnly to) =>
        episodes.StillToHold().Where(review => review.DueOn >= from && review.DueOn <= to);

    /// <summary>
    /// Held on one of these London days, first and last included, whether the episode is open or closed. Which of them were
    /// held late is <see cref="Review.IsHeldLate"/>: a London day begins at another moment in summer, which SQL does not know.
    /// </summary>
    public static IQueryable<Review> HeldBetween(this IQueryable<Episode> episodes, DateOnly from, DateOnly to)
    {
        var start = ServiceTime.At(from, TimeOnly.MinValue);
        var end = ServiceTime.At(to.AddDays(1), TimeOnly.MinValue);
        return episodes.SelectMany(episode => episode.Reviews).Where(review => review.HeldAt >= start && review.HeldAt < end);
    }

    /// <summary>Open episodes whose pathway has run out of dates: the next ongoing review has to be planned.</summary>
    public static IQueryable<Episode> WithoutAReviewAhead(this IQueryable<Episode> episodes, DateOnly today) =>
        episodes.AtHome().Where(episode =>
            episode.Reviews.Any(review => review.Round == episode.Round)
            && episode.Reviews.Where(review => review.Round == episode.Round).All(review => review.DueOn <= today));
}
