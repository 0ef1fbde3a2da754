using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>How people are seen, and how often it does not come about. Shares in percent.</summary>
internal static class DemoOutcomes
{
    public static Mechanism How(DemoChance chance) => chance.Weighted(
        (Mechanism.FaceToFace, 68),
        (Mechanism.Phone, 19),
        (Mechanism.Video, 4),
        (Mechanism.TalkType, 1),
        (Mechanism.Text, 6),
        (Mechanism.Email, 1),
        (Mechanism.Other, 1));

    public static Attendance Attendance(Mechanism how, DemoChance chance) => how switch
    {
        Mechanism.FaceToFace => chance.Weighted(
            (Domain.Contacts.Attendance.Attended, 84),
            (Domain.Contacts.Attendance.AttendedLate, 3),
            (Domain.Contacts.Attendance.LateNotSeen, 1),
            (Domain.Contacts.Attendance.NoAccess, 5),
            (Domain.Contacts.Attendance.CancelledByPerson, 4),
            (Domain.Contacts.Attendance.CancelledByTeam, 1),
            (Domain.Contacts.Attendance.DidNotAttend, 2)),
        Mechanism.Phone or Mechanism.Video => chance.Weighted(
            (Domain.Contacts.Attendance.Attended, 93),
            (Domain.Contacts.Attendance.DidNotAttend, 7)),
        _ => Domain.Contacts.Attendance.Attended,
    };

    public static Place? Place(Mechanism how, DemoChance chance) =>
        how != Mechanism.FaceToFace
            ? null
            : chance.Weighted((Domain.Contacts.Place.Home, 82), (Domain.Contacts.Place.Clinic, 13), (Domain.Contacts.Place.Hospital, 2), (Domain.Contacts.Place.Elsewhere, 3));

    /// <summary>Two in three visits were planned; those of support workers are planned interventions.</summary>
    public static BookingKind? BookedAs(IReadOnlyList<StaffMember> staff, DemoChance chance) =>
        !chance.Happens(0.67) ? null : staff[0].IsRegistered ? BookingKind.Visit : BookingKind.PlannedIntervention;
}
