using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    public Booking? CurrentBookingOf(Review review) =>
        bookings.SingleOrDefault(booking => booking.ReviewId == review.Id && booking.IsCurrent);

    public IEnumerable<string> ReasonsAgainstBooking(BookingDetails details, DateOnly today)
    {
        if (!IsOpen)
        {
            yield return "This episode is closed";
        }

        if (IsPaused)
        {
            yield return "This person is in hospital. Record their return first";
        }

        if (ServiceTime.LondonDate(details.StartsAt) < today)
        {
            yield return "The date must be today or in the future";
        }

        if (ServiceTime.LondonDate(details.StartsAt) > today.AddDays(Booking.LongestDaysAhead))
        {
            yield return "The date must be within the next year";
        }

        if (details.DurationMinutes is < 5 or > Booking.LongestMinutes)
        {
            yield return "The length must be between 5 minutes and 8 hours";
        }

        if (details.StaffMemberIds.Distinct().Count() is < 1 or > Booking.MostStaff)
        {
            yield return "Choose one or two members of staff";
        }
    }

    public IEnumerable<string> ReasonsAgainstBooking(Review review, BookingDetails details, DateOnly today)
    {
        if (!review.IsOpen)
        {
            yield return review.HeldAt is null ? "This review is not needed any more" : "This review has already been held";
        }

        foreach (var reason in ReasonsAgainstBooking(details, today))
        {
            yield return reason;
        }
    }

    public Booking Book(BookingDetails details, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstBooking(details, ServiceTime.LondonDate(now)));
        return Add(new Booking(Id, reviewId: null, details, supersedesId: null, now, by));
    }

    /// <summary>
    /// Books a review, or moves its booking; the old one stays visible. Booking the initial appointment dates the reviews
    /// that follow from it until it is held.
    /// </summary>
    public Booking Book(Review review, BookingDetails details, Rebooking? rebooking, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstBooking(review, details, ServiceTime.LondonDate(now)));
        var old = CurrentBookingOf(review);
        old?.Supersede(rebooking ?? new Rebooking(RebookingAsker.Us, Why: null), now);
        var booking = Add(new Booking(Id, review.Id, details, old?.Id, now, by));
        review.BeBooked();
        if (review.Day == 0 && review.Round == Round)
        {
            CountFromDay0();
        }

        Changed();
        return booking;
    }

    private Booking Add(Booking booking)
    {
        bookings.Add(booking);
        return booking;
    }
}
