using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Domain.Tests.Episodes;

/// <summary>An episode accepted at 9:30am on Monday 23 November 2026 in the Amber zone.</summary>
internal static class SomeEpisode
{
    public static readonly DateOnly Accepted = new(2026, 11, 23);

    public static readonly Guid Fran = Guid.CreateVersion7();

    public static readonly Guid Sam = Guid.CreateVersion7();

    public static Episode AcceptedAt(DateTimeOffset at, Episode? previous = null)
    {
        var team = new Team("Southam");
        var person = Guid.CreateVersion7();
        var referral = Referral.Accepted(team.Id, person, at, Priority.Urgent, "A&E liaison", at, Fran);
        return Episode.Accept(team, person, referral, Zone.Amber, at, Fran, previous);
    }

    public static Episode Open() => AcceptedAt(Morning(Accepted));

    public static DateTimeOffset Morning(DateOnly date) => ServiceTime.At(date, new TimeOnly(9, 30));

    public static Closing ClosingOn(DateOnly on, ClosingReason reason = ClosingReason.TreatmentCompleted) =>
        new(on, reason, OnwardService: null, JointVisit: null, Disengagement: null);

    public static BookingDetails VisitOn(DateOnly date) =>
        new(BookingKind.Visit, Morning(date), 60, Mechanism.FaceToFace, Place.Home, [Sam]);
}
