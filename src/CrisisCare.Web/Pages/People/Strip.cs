using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Pages.People;

/// <summary>A booking on the strip: "10am", "Visit with Lou Marsh", known or a new face.</summary>
/// <param name="NotComing">Whoever is booked and will not be there, in sentences.</param>
public sealed record StripBooking(Guid Id, string Time, string Words, bool IsNewFace, IReadOnlyList<string> NotComing);

/// <summary>One London day of the strip.</summary>
/// <param name="Gap">The zone plans a contact by then and nobody is booked.</param>
public sealed record StripDay(DateOnly Date, IReadOnlyList<StripBooking> Bookings, IReadOnlyList<Review> Reviews, bool Gap)
{
    public bool IsEmpty => Bookings.Count == 0 && Reviews.Count == 0;
}

/// <summary>The next 14 days of somebody's care: who comes, which reviews fall due, and where nobody comes although somebody should.</summary>
public sealed record Strip(IReadOnlyList<StripDay> Days)
{
    private const int Length = 14;

    public bool HasBookings => Days.Any(day => day.Bookings.Count > 0);

    /// <param name="staff">Of the team, with their absences.</param>
    /// <param name="interventions">The names in the team's catalogue, by id.</param>
    public static Strip Of(Episode episode, Names names, IReadOnlyDictionary<Guid, StaffMember> staff, IReadOnlyDictionary<Guid, string> interventions, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        var reviews = episode.ReviewsStillToHold().ToLookup(review => review.DueOn < today ? today : review.DueOn);
        var bookings = episode.Bookings
            .Where(booking => booking.IsCurrent && booking.StartsOn >= today && episode.ContactThatKept(booking) is null)
            .OrderBy(booking => booking.StartsAt)
            .ToLookup(booking => booking.StartsOn, booking => new StripBooking(
                booking.Id,
                booking.ArrivalWords,
                $"{(booking.InterventionId is { } id && interventions.GetValueOrDefault(id) is { } intervention ? intervention : booking.Kind.Words)} with {names.OfStaff(booking.StaffIds)}",
                episode.NewFacesAt(booking, now).Count > 0,
                [.. booking.StaffIds.Select(one => staff.GetValueOrDefault(one)?.WhyNotThereOn(booking.StartsOn)).OfType<string>()]));
        return new Strip(
        [
            .. Enumerable.Range(0, Length).Select(today.AddDays).Select(date => new StripDay(
                date,
                [.. bookings[date]],
                [.. reviews[date]],
                episode.PlansContactOn(date, today) && !episode.HasContactBookedOn(date) && !SeenOn(episode, date))),
        ]);
    }

    private static bool SeenOn(Episode episode, DateOnly date) => episode.LastCounted is { } last && ServiceTime.LondonDate(last.OccurredAt) == date;
}
