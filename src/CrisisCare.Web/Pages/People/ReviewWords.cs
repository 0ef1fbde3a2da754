using CrisisCare.Domain.Reviews;

namespace CrisisCare.Web.Pages.People;

/// <summary>When a review falls due, in the words of whoever reads it today.</summary>
public static class ReviewWords
{
    /// <summary>due today, due tomorrow, due in 4 days, due on 7 December, overdue by 2 days</summary>
    public static string Due(Review review, DateOnly today) => (review.DueOn.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"overdue by {UkFormat.Days(-late)}",
        0 => "due today",
        1 => "due tomorrow",
        <= 6 and var ahead => $"due in {UkFormat.Days(ahead)}",
        _ => $"due {UkFormat.ShortDate(review.DueOn)}",
    };
}
