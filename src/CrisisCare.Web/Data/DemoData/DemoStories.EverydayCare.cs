using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Home treatment that simply goes as it should.</summary>
internal sealed partial class DemoStories
{
    private void TellOfEverydayCare()
    {
        Person("Alexandra", "Winterbourne", 7, "14:40", Zone.Amber, preferredName: "Alex", referrer: Doctor)
            .Led("Ines").Group("Molly, Jo")
            .ReviewsHeld("Ines")
            .Seen(6, 1, every: 2, "Molly", "Ines", "Jo")
            .Booked(BookingKind.Visit, Time.Soon(120), "Ines")
            .Booked(BookingKind.Visit, Time.At(-1, "14:00"), "Nikolai", NewFaceReason.LeadOffShift);
        Person("Devraj", "Sandhu", 18, "12:25", Zone.Amber, preferredName: "Dev", referrer: Ward)
            .Led("Ines").Group("Ravi, Kasia")
            .ReviewsHeld("Ines")
            .Moved(9, Zone.Green, "Keeping to his plan, staying with friends", "Nowhere to stay, or on request")
            .Seen(16, 3, every: 3, "Ines", "Ravi", "Kasia");
        Person("Kwabena", "Frost", 24, "17:30", Zone.Amber)
            .Led("Rhys").Group("Jo, Gurpreet")
            .ReviewsHeld("Rhys")
            .Moved(14, Zone.Green, "Working again, visits in the evening", "Changes at work, or on request")
            .Seen(22, 3, every: 4, "Rhys", "Jo", "Gurpreet")
            .Booked(BookingKind.PlannedIntervention, Time.At(2, "13:30"), "Jo");
        Person("Marguerite", "Ashdown", 20, "15:15", Zone.Blue, referrer: "Perinatal team")
            .Led("Rhys").Group("Molly")
            .ReviewsHeld("Rhys")
            .Seen(18, 2, every: 3, "Molly", "Rhys");
    }
}
