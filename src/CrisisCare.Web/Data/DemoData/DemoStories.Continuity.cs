using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Somebody who met nine different staff, somebody who met three, and somebody nobody could reach.</summary>
internal sealed partial class DemoStories
{
    private void TellOfContinuity()
    {
        MetNineDifferentStaff();
        MetThreeStaffInThirteenContacts();
        MetTwoStaffInSevenContacts();
        MetSixDifferentStaff();
        NoContactInThePlannedTime();
    }

    private void MetNineDifferentStaff() =>
        Person("Rosalind", "Carey", 9, "18:20", Zone.Red, preferredName: "Roz")
            .Led("Priya").Group("Cleo")
            .Visit(9, "19:30", "Nikolai, Bo", "Assessed at home with bank staff.")
            .Phone(8, "02:40", "Meg", "Could not sleep.")
            .Held(0, 8, "11:00", "Priya")
            .Visit(7, "10:15", "Temi", "Lead off shift. Told her story again.")
            .Visit(6, "17:40", "Gus").Visit(5, "14:30", "Priya")
            .Phone(4, "21:10", "Tunde", "Says that she keeps meeting new people.")
            .Visit(3, "11:40", "Cleo, Yusuf").Visit(2, "16:05", "Cleo")
            .Held(7, 1, "13:30", "Priya", "Agreed: Priya or Cleo from now on.")
            .Booked(BookingKind.Visit, Time.Soon(180), "Priya");

    private void MetThreeStaffInThirteenContacts() =>
        Person("Ewan", "Prichard", 15, "11:00", Zone.Amber, referrer: Doctor)
            .Led("Dee").Group("Molly, Aoife")
            .Held(0, 15, "14:30", "Dee, Molly", "Met Dee and Molly together.")
            .Visit(14, "10:15", "Molly").Visit(13, "16:05", "Dee").Phone(12, "09:20", "Aoife").Visit(11, "11:40", "Dee")
            .Visit(10, "14:30", "Molly").Visit(9, "10:15", "Aoife")
            .Held(7, 8, "11:00", "Dee")
            .Moved(7, Zone.Green, "Back to running, sleeping through", "Poor sleep for three nights, or on request")
            .Visit(6, "16:05", "Molly").Phone(5, "09:20", "Dee").Visit(3, "14:30", "Molly").Text(2, "12:10", "Dee")
            .Held(14, 1, "14:00", "Dee", "Ending agreed, with Dee and the GP together.")
            .Video(1, "17:30", "Molly")
            .Booked(BookingKind.Visit, Time.At(-2, "11:00"), "Dee");

    private void MetTwoStaffInSevenContacts() =>
        Person("Bronwen", "Teague", 10, "13:00", Zone.Amber)
            .Led("Sam").Group("Lou")
            .Held(0, 10, "16:00", "Sam").Visit(9, "10:15", "Lou").Visit(7, "14:30", "Sam").Visit(5, "11:40", "Lou")
            .Held(7, 3, "10:00", "Sam")
            .Moved(3, Zone.Green, "Steady, and asked for fewer visits", "On request, at any time")
            .Clinic(2, "15:15", "Lou").Phone(1, "13:00", "Sam", "Going well. Next with Lou.")
            .Booked(BookingKind.PlannedIntervention, Time.At(-1, "09:30"), "Lou");

    private void MetSixDifferentStaff() =>
        Person("Grace", "Abernathy", 5, "12:10", Zone.Amber)
            .Led("Sam").Group("Ines, Lou")
            .Held(0, 5, "15:30", "Sam")
            .Phone(4, "23:20", "Osman").Visit(4, "10:15", "Ines").Visit(3, "17:45", "Bo, Ravi", "Lead and group off shift.")
            .Visit(2, "11:40", "Sam").Clinic(1, "11:00", "Lou")
            .Booked(BookingKind.Visit, Time.At(1, "16:30"), "Sam")
            .Booked(BookingKind.Visit, Time.At(-1, "10:00"), "Sam");

    private void NoContactInThePlannedTime() =>
        Person("Keira", "Donnelly", 12, "17:00", Zone.Amber, referrer: CommunityTeam)
            .Led("Aoife").Group("Ravi, Nikolai")
            .Held(0, 11, "11:00", "Aoife").Held(7, 5, "13:30", "Aoife")
            .Seen(10, 6, every: 2, "Ravi", "Aoife")
            .Tried(4, "10:15", "Ravi", Attendance.NoAccess, "No answer. Card left.")
            .Tried(3, "16:30", "Aoife, Ravi", Attendance.NoAccess, "Mum says that she is well and out walking.")
            .Text(3, "17:00", "Aoife");
}
