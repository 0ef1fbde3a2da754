using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Reviews overdue, due today and due tomorrow; booked, moved and not booked.</summary>
internal sealed partial class DemoStories
{
    private void TellOfReviews()
    {
        DaySevenReviewOneDayOverdue();
        DayFourteenReviewTwoDaysOverdue();
        ReviewWithSamInTheNextHours();
        ReviewDueTodayAndNotBooked();
        InitialAppointmentToday();
        ReviewMovedBecauseThePersonAsked();
        ReviewDueTomorrowAndBooked();
        ReviewDueTomorrowAndNotBooked();
        WeeklyReviewsAtDayThirty();
        SixWeekReviewToday();
    }

    private void DaySevenReviewOneDayOverdue() =>
        Person("Tomasz", "Zielinski", 8, "11:30", Zone.Amber, preferredName: "Tomek")
            .Led("Priya").Group("Lou")
            .Held(0, 8, "16:30", "Priya", "Goals agreed. Wants visits after work.")
            .Seen(7, 2, every: 1, "Lou", "Priya")
            .Visit(1, "16:00", "Kasia", "Priya was called away. Day 7 review to be booked.")
            .Booked(BookingKind.Visit, Time.Soon(420), "Lou")
            .Booked(BookingKind.Visit, Time.At(-1, "16:30"), "Gus", NewFaceReason.CoreGroupOffShift);

    private void DayFourteenReviewTwoDaysOverdue() =>
        Person("Leonie", "Achebe", 17, "20:15", Zone.Amber, referrer: Ward)
            .Led("Dee").Group("Kasia")
            .Held(0, 16, "11:00", "Dee").Held(7, 9, "10:00", "Dee")
            .Moved(8, Zone.Green, "Back with her sister, managing mornings", "Two missed visits, or on request")
            .Seen(15, 3, every: 2, "Molly", "Dee", "Kasia")
            .Visit(1, "15:10", "Molly", "Dee on a course. Asked when her review is.");

    private void ReviewWithSamInTheNextHours() =>
        Person("Petra", "Moss", 8, "09:45", Zone.Amber)
            .Led("Sam").Group("Lou, Dee")
            .Held(0, 7, "10:30", "Sam, Lou")
            .Seen(6, 1, every: 2, "Lou", "Sam", "Dee")
            .Phone(1, "16:50", "Sam", "Reminded of tomorrow’s review.")
            .Booked(BookingKind.PlannedIntervention, Time.At(1, "14:00"), "Lou")
            .ReviewBooked(7, Time.Soon(75), "Sam");

    private void ReviewDueTodayAndNotBooked() =>
        Person("Joseph", "Nwosu", 15, "14:00", Zone.Green, preferredName: "Joe", referrer: Doctor)
            .Led("Priya").Group("Cleo")
            .Held(0, 14, "13:00", "Priya").Held(7, 7, "13:00", "Priya")
            .Seen(12, 2, every: 2, "Cleo", "Priya")
            .Booked(BookingKind.PlannedIntervention, Time.Soon(240), "Cleo");

    private void InitialAppointmentToday() =>
        Person("Ffion", "Maddox", 1, "15:40", Zone.Red)
            .Led("Sam").Group("Lou, Aoife")
            .Visit(1, "17:30", "Aoife, Lou", "Assessed together. Lou comes again tomorrow.")
            .ReviewBooked(0, Time.Soon(255), "Sam");

    private void ReviewMovedBecauseThePersonAsked() =>
        Person("Noor", "Rashid", 8, "13:10", Zone.Red)
            .Led("Priya").Group("Lou, Ines")
            .Held(0, 7, "11:00", "Priya")
            .Seen(7, 1, every: 1, "Lou", "Priya", "Ines", "Lou")
            .ReviewBooked(7, Time.Soon(90), "Priya")
            .ReviewBooked(7, inDays: 1, "09:30", "Priya", new Rebooking(RebookingAsker.PersonAskedUs, "Would like the morning, before work"));

    private void ReviewDueTomorrowAndBooked() =>
        Person("Hafsa", "Malik", 14, "16:20", Zone.Amber, referrer: CommunityTeam)
            .Led("Dee").Group("Molly, Lou")
            .Held(0, 13, "10:00", "Dee").Held(7, 6, "11:30", "Dee")
            .Seen(12, 2, every: 2, "Molly", "Dee", "Lou")
            .ReviewBooked(14, inDays: 1, "14:00", "Dee");

    private void ReviewDueTomorrowAndNotBooked() =>
        Person("Daniel", "Whitcombe", 6, "10:30", Zone.Red, preferredName: "Dan")
            .Led("Sam").Group("Lou")
            .Held(0, 6, "14:00", "Sam, Lou", "Safety plan written together. Copy left at home.")
            .Seen(5, 2, every: 1, "Lou", "Sam")
            .Phone(5, "19:10", "Tunde", "Rang late. Lou comes in the morning.")
            .Phone(2, "18:30", "Sam")
            .Visit(1, "09:15", "Sam").Phone(1, "18:00", "Lou")
            .Booked(BookingKind.Visit, Time.Ago(40), "Sam")
            .Booked(BookingKind.Call, Time.Soon(480), "Lou")
            .BookedDaily(DemoCatalogue.MedicationPrompt, Time.At(-1, "11:00"), times: 5, "Lou");

    private void WeeklyReviewsAtDayThirty() =>
        Person("Eleni", "Markou", 30, "12:00", Zone.Amber, referrer: Ward)
            .Led("Rhys").Deputy("Bea").Group("Cleo")
            .ReviewsHeld("Rhys")
            .Moved(12, Zone.Green, "Steady for a week, back at her allotment", "Medication change, or on request")
            .Seen(28, 2, every: 3, "Rhys", "Cleo", "Bea");

    private void SixWeekReviewToday() =>
        Person("Bernard", "Okafor", 43, "09:30", Zone.Amber, referrer: CommunityTeam)
            .Led("Rhys").Group("Gurpreet, Ravi")
            .ReviewsHeld("Rhys")
            .Moved(20, Zone.Green, "Managing with two visits a week", "A worse week, or on request")
            .Seen(41, 2, every: 3, "Ravi", "Rhys", "Gurpreet")
            .ReviewBooked(42, Time.Soon(345), "Rhys");
}
