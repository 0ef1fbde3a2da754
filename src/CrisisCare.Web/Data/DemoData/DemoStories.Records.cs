using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>What the record itself has to tell: corrected, withdrawn, late, by another service, number not known.</summary>
internal sealed partial class DemoStories
{
    private void TellOfRecords()
    {
        CorrectedWithdrawnAndLate();
        SeenByAnotherService();
        NhsNumberNotKnown();
    }

    private void CorrectedWithdrawnAndLate()
    {
        var story = Person("Sunita", "Bhatt", 6, "11:50", Zone.Amber)
            .Led("Aoife").Group("Ravi, Molly")
            .ReviewsHeld("Aoife")
            .Visit(4, "10:15", "Ravi").Visit(3, "14:30", "Molly").Visit(2, "11:40", "Aoife").Phone(1, "10:20", "Aoife");
        story.Booked(BookingKind.PlannedIntervention, Time.At(-1, "13:30"), "Cleo", NewFaceReason.CoreGroupOffShift);
        var leader = record.Leader;
        var wrong = story.Episode.Contacts.Single(contact => contact.TookPart(record.Staff["Molly"].Id));
        var right = new ContactDetails(wrong.OccurredAt, 45, Mechanism.FaceToFace, Attendance.AttendedLate, Planned: true, Place.Home, HandoverLine: null, [(record.Staff["Molly"].Id, Part.TookPart), (record.Staff["Ravi"].Id, Part.TookPart)], wrong.BookingId);
        story.Episode.Correct(wrong, right, "Ravi was there too", Guid.CreateVersion7(), Time.At(2, "09:00"), leader);
        story.Episode.Withdraw(story.Episode.Contacts.Single(contact => contact.Mechanism == Mechanism.Phone), "Saved for the wrong person", Time.NotAfterNow(Time.At(1, "10:50")), leader);
        story.Replay.Log(new DemoContact(Time.At(2, "18:15"), Mechanism.Phone, record.Staff.Named("Ravi")) { Minutes = 15, Line = "Written down the next day.", RecordedAfter = TimeSpan.FromHours(15) });
    }

    private void SeenByAnotherService()
    {
        var story = Person("Marlon", "Chisholm", 4, "19:00", Zone.Red)
            .Led("Sam").Group("Lou, Cleo")
            .ReviewsHeld("Sam")
            .Seen(3, 1, every: 1, "Sam", "Lou", "Cleo")
            .Booked(BookingKind.PlannedIntervention, Time.Soon(45), "Lou")
            .Booked(BookingKind.Call, Time.Soon(330), "Sam");
        var details = new ContactDetails(Time.At(2, "01:30"), 60, Mechanism.FaceToFace, Attendance.Attended, Planned: false, Place.Hospital, "Seen by A&E liaison, went home.", [], ExternalService: EmergencyDepartment);
        story.Episode.Log(details, Guid.CreateVersion7(), Time.At(2, "08:40"), record.AccountOf(record.Staff["Sam"]));
    }

    private void NhsNumberNotKnown() =>
        Person("Jamie", "Sorrell", 3, "20:50", Zone.Red, withNhsNumber: false, referrer: "Street triage")
            .Led("Dee").Group("Molly, Nikolai")
            .ReviewsHeld("Dee")
            .Seen(2, 1, every: 1, "Molly", "Dee")
            .Tried(1, "18:45", "Nikolai", Attendance.CancelledByPerson);
}
