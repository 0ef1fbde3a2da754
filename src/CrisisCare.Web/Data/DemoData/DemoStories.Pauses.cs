using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>In hospital, back from hospital, shared with another team, and ready to leave.</summary>
internal sealed partial class DemoStories
{
    private void TellOfPauses()
    {
        InHospital();
        BackFromHospital();
        ReadyToLeaveAndDelayed();
        JointWithAnotherTeam();
    }

    private void InHospital()
    {
        var story = Person("Solomon", "Adair", 12, "22:30", Zone.Red)
            .Led("Ines").Group("Ravi, Kasia")
            .Held(0, 11, "11:00", "Ines").Held(7, 4, "10:00", "Ines")
            .Seen(10, 4, every: 1, "Ravi", "Ines", "Kasia");
        story.Episode.Admit(Time.Today.AddDays(-3), Time.At(3, "19:00"));
    }

    private void BackFromHospital()
    {
        var story = Person("Miriam", "Kestrel", 21, "10:00", Zone.Red)
            .Led("Priya").Group("Cleo, Gurpreet")
            .Held(0, 20, "13:30", "Priya")
            .Seen(19, 15, every: 1, "Cleo", "Priya", "Gurpreet");
        story.Episode.Admit(Time.Today.AddDays(-14), Time.At(14, "20:00"));
        story.Episode.Return(Time.Today.AddDays(-2), record.Team.InitialAppointmentWithin, Time.At(2, "14:00"));
        story
            .Visit(2, "15:30", "Priya, Cleo", "Met on the ward and brought home together.")
            .Held(0, 1, "12:00", "Priya", "A fresh start. Same people as before.")
            .Booked(BookingKind.Visit, Time.Soon(210), "Cleo");
    }

    private void ReadyToLeaveAndDelayed() =>
        Person("Agnes", "Thornbury", 25, "09:15", Zone.Green, referrer: Doctor)
            .Led("Bea").Group("Jo, Cleo")
            .ReviewsHeld("Bea")
            .Seen(23, 3, every: 4, "Bea", "Jo", "Cleo")
            .Moved(5, Zone.Black, "Ready to leave. Waiting for a first date with the community team", "The date of the joint visit")
            .Phone(2, "11:10", "Bea", "Community team have no date yet. Bea asks again this week.");

    private void JointWithAnotherTeam() =>
        Person("Tariq", "Lovell", 19, "16:45", Zone.Amber, preferredName: "Taz", referrer: "Early intervention team")
            .Led("Gurpreet").Group("Ravi")
            .ReviewsHeld("Gurpreet")
            .Moved(11, Zone.Blue, "Shared with the early intervention team, who visit once a week", "Their worker back full time")
            .Seen(17, 2, every: 3, "Gurpreet", "Ravi");
}
