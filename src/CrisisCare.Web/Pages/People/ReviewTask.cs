using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Web.Pages.People;

/// <summary>A review as a line of the task list: what it is, how it stands, and every time that was promised for it.</summary>
public sealed record ReviewTask(Review Review, string Tag, string? TagColour, string Due, string? Held, string? BookedFor, IReadOnlyList<string> Superseded)
{
    public static IReadOnlyList<ReviewTask> Of(Episode episode, Names names, DateOnly today) =>
        [.. episode.Reviews.OrderBy(review => review.Round).ThenBy(review => review.Day).Select(review => Of(review, episode, names, today))];

    private static ReviewTask Of(Review review, Episode episode, Names names, DateOnly today)
    {
        var booking = episode.CurrentBookingOf(review);
        var (tag, colour) = TagOf(review, episode, booking is not null, today);
        return new ReviewTask(
            review,
            tag,
            colour,
            review.IsOpen && episode is { IsOpen: true, IsPaused: false } ? $"Due {UkFormat.LongDate(review.DueOn)}" : $"Was due {UkFormat.LongDate(review.DueOn)}",
            HeldOf(review, names),
            booking is not null && review.IsOpen ? $"Booked for {When(booking)} with {names.OfStaff(booking.Staff.Select(one => one.StaffMemberId))}" : null,
            [.. episode.Bookings.Where(old => old.ReviewId == review.Id && !old.IsCurrent).OrderByDescending(old => old.EndedAt).Select(SupersededOf)]);
    }

    public static (string Tag, string? Colour) TagOf(Review review, Episode episode, bool isBooked, DateOnly today)
    {
        var isOverdue = review.DaysOverdueOn(today) > 0 && episode.ReviewsStillToHold().Contains(review);
        return review.StatusOn(today, isBooked) switch
        {
            ReviewStatus.Held => review.DaysLate > 0 ? ("Held late", "yellow") : ("Held", "green"),
            ReviewStatus.NotNeeded => ("Not needed", "grey"),
            _ when isOverdue => ("Overdue", "red"),
            ReviewStatus.Missed => ("Missed", "orange"),
            ReviewStatus.Booked => ("Booked", "blue"),
            _ => ("Planned", "white"),
        };
    }

    private static string? HeldOf(Review review, Names names) =>
        review is { HeldAt: { } at, HeldById: { } staff, HeldBy: { } relation }
            ? $"Held {When(at)} with {names.OfStaff(staff)}, {(review.DaysLate > 0 ? $"{UkFormat.Days(review.DaysLate.Value)} late, " : "")}{relation.Words}"
            : null;

    private static string SupersededOf(Booking old) =>
        $"Was booked for {When(old.StartsAt)}, {(old.MovedFor is { } asker ? $"moved. {asker.Words}" : "cancelled")}{(old.MovedWhy is { } why ? $": {why}" : "")}";

    private static string When(Booking booking) => When(booking.StartsAt);

    private static string When(DateTimeOffset moment) => $"{UkFormat.LongDate(ServiceTime.LondonDate(moment))}, {UkFormat.Time(moment)}";
}
