using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
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

        foreach (var reason in Booking.ReasonsAgainstDay(ServiceTime.LondonDate(details.StartsAt), today))
        {
            yield return reason;
        }

        if (details.DurationMinutes is < 5 or > Booking.LongestMinutes)
        {
            yield return "The length must be between 5 minutes and 8 hours";
        }

        if (details.WindowMinutes is < 0 or > Booking.LongestWindowMinutes)
        {
            yield return "The arrival window must be 1 hour or less";
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
        Changed();
        return Add(new Booking(Id, reviewId: null, details, supersedesId: null, seriesId: null, now, by));
    }

    /// <summary>The same at several moments, with the same staff; each occurrence can be changed alone.</summary>
    public IReadOnlyList<Booking> BookSeries(BookingDetails details, IReadOnlyList<DateTimeOffset> starts, DateTimeOffset now, Guid? by)
    {
        var occurrences = starts.Select(start => details with { StartsAt = start }).ToList();
        RuleBrokenException.ThrowIfAny(BookingSeries.ReasonsAgainst(starts).Concat(occurrences.SelectMany(one => ReasonsAgainstBooking(one, ServiceTime.LondonDate(now)))));
        var series = Guid.CreateVersion7();
        Changed();
        return [.. occurrences.Select(one => Add(new Booking(Id, reviewId: null, one, supersedesId: null, series, now, by)))];
    }

    /// <summary>
    /// Books a review, or moves its booking; the old one stays visible. Booking the initial appointment dates the reviews
    /// that follow from it until it is held.
    /// </summary>
    public Booking Book(Review review, BookingDetails details, Rebooking? rebooking, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstBooking(review, details, ServiceTime.LondonDate(now)));
        var old = CurrentBookingOf(review);
        old?.End(rebooking ?? new Rebooking(RebookingAsker.Us, Why: null), now, by);
        var booking = Add(new Booking(Id, review.Id, details, old?.Id, seriesId: null, now, by));
        ReviewBookingChanged(review);
        return booking;
    }

    public IEnumerable<string> ReasonsAgainstChanging(Booking booking)
    {
        if (!booking.IsCurrent)
        {
            yield return "This booking has already been moved or cancelled";
        }
        else if (ContactThatKept(booking) is not null)
        {
            yield return "This booking has been kept: its contact has been logged";
        }
    }

    /// <summary>Moves a booking, or changes who comes: a new one supersedes it, with who asked and why.</summary>
    public Booking Rebook(Booking booking, BookingDetails details, Rebooking rebooking, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstChanging(booking));
        if (ReviewOf(booking) is { } review)
        {
            return Book(review, details, rebooking, now, by);
        }

        RuleBrokenException.ThrowIfAny(ReasonsAgainstBooking(details, ServiceTime.LondonDate(now)));
        booking.End(rebooking, now, by);
        Changed();
        return Add(new Booking(Id, reviewId: null, details, booking.Id, booking.SeriesId, now, by));
    }

    public void Cancel(Booking booking, Rebooking asked, DateTimeOffset now, Guid? by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstChanging(booking));
        booking.End(asked, now, by);
        if (ReviewOf(booking) is { } review)
        {
            ReviewBookingChanged(review);
        }

        Changed();
    }

    public Review? ReviewOf(Booking booking) => reviews.SingleOrDefault(review => review.Id == booking.ReviewId);

    /// <summary>The contact that was logged for a booking, whoever came in the end.</summary>
    public Contact? ContactThatKept(Booking booking) => contacts.SingleOrDefault(contact => contact.Stands && contact.BookingId == booking.Id);

    /// <summary>Why the outcome of a booking cannot be logged as it was booked.</summary>
    public IEnumerable<string> ReasonsAgainstLogging(Booking booking, Attendance attendance, DateTimeOffset now)
    {
        if (!booking.IsCurrent)
        {
            yield return "This booking has been moved or cancelled";
        }
        else if (booking.StartsAt > now)
        {
            yield return "This booking has not begun yet";
        }
        else
        {
            foreach (var reason in ReasonsAgainstLogging(booking.AsContact(attendance), now))
            {
                yield return reason;
            }
        }
    }

    /// <summary>Booked and not happened yet: the bookings whose faces are still to come.</summary>
    public IEnumerable<Booking> Pending(DateTimeOffset now) =>
        bookings.Where(booking => booking.IsCurrent && booking.EndsAt > now && ContactThatKept(booking) is null);

    /// <summary>Over, and nobody has said yet what came of it.</summary>
    public IEnumerable<Booking> WithoutOutcome(DateTimeOffset now) =>
        bookings.Where(booking => booking.IsCurrent && booking.EndsAt <= now && ContactThatKept(booking) is null).OrderBy(booking => booking.StartsAt);

    private void ReviewBookingChanged(Review review)
    {
        review.BeBooked();
        if (review.Day == 0 && review.Round == Round)
        {
            CountFromDay0();
        }

        Changed();
    }

    private Booking Add(Booking booking)
    {
        bookings.Add(booking);
        return booking;
    }
}
