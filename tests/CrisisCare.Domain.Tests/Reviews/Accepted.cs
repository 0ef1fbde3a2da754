using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Reviews;

/// <summary>An accepted person with a lead practitioner, and short words for what happens to their reviews.</summary>
internal sealed class Accepted
{
    public static readonly Guid Sam = Guid.NewGuid();

    private readonly Team team = new("Southam");

    public Accepted(DateOnly on, TimeOnly? time = null)
    {
        AcceptedAt = ServiceTime.At(on, time ?? new TimeOnly(9, 30));
        var referral = Referral.Accepted(team.Id, Guid.NewGuid(), AcceptedAt, Priority.Urgent, "A&E liaison", AcceptedAt, by: null);
        Episode = Episode.Accept(team, referral.ServiceUserId, referral, Zone.Amber, AcceptedAt, by: Guid.Empty);
        Episode.Allocate(new Allocation(Sam), AcceptedAt, by: null);
    }

    public DateTimeOffset AcceptedAt { get; }

    public Episode Episode { get; }

    public Review Initial => Review(0);

    public IEnumerable<DateOnly> DueDates => Current.Select(review => review.DueOn);

    private IEnumerable<Review> Current => Episode.Reviews.Where(review => review.Round == Episode.Round).OrderBy(review => review.Day);

    public Review Review(int day) => Current.Single(review => review.Day == day);

    public Booking Book(Review review, DateOnly on, DateTimeOffset now, Rebooking? rebooking = null) =>
        Episode.Book(review, Details(ServiceTime.At(on, new TimeOnly(14, 0))), rebooking, now, by: null);

    public void Hold(Review review, DateOnly on, TimeOnly? time = null)
    {
        var at = ServiceTime.At(on, time ?? new TimeOnly(15, 0));
        Episode.Hold(review, Sam, at, at, by: null);
    }

    public void Return(DateOnly on) =>
        Episode.Return(on, team.InitialAppointmentWithin, ServiceTime.At(on, new TimeOnly(10, 0)));

    public static BookingDetails Details(DateTimeOffset at, int minutes = 60) =>
        new(BookingKind.Review, at, minutes, Mechanism.FaceToFace, Place.Home, [Sam]);
}
