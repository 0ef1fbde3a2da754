using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>People without a lead practitioner, with one who is away, and with a word to say about who comes.</summary>
internal sealed partial class DemoStories
{
    private void TellOfLeads()
    {
        WithoutALeadForFourteenHours();
        WithoutALeadJustAccepted();
        LeadOnLeaveWithADeputy();
        LeadOnLeaveAndSteady();
        LeadOffSickAndReviewFourDaysOverdue();
        ReferredAgainAndWithTheLeadTheyKnew();
        AskedNotToSeeSomebody();
        KnowsAMemberOfStaffPrivately();
    }

    private void WithoutALeadForFourteenHours() =>
        PersonAcceptedAt("Amara", "Osei", Time.Ago(14 * 60), Zone.Red)
            .Met(Time.Ago(13 * 60), Mechanism.FaceToFace, "Nikolai", Place.Home, "Assessed at home. Would like to talk to the same person again.")
            .Met(Time.Ago(8 * 60), Mechanism.Phone, "Tunde", place: null, "Rang in the night. Settled after a talk.")
            .Met(Time.Ago(110), Mechanism.Phone, "Meg", place: null, "Asked who is coming today.");

    private void WithoutALeadJustAccepted() =>
        PersonAcceptedAt("Idris", "Whitlock", Time.Ago(25), Zone.Amber);

    private void LeadOnLeaveWithADeputy() =>
        Person("Winston", "Hale", 12, "13:20", Zone.Amber, referrer: Doctor)
            .Led("Zainab").Deputy("Aoife").Group("Cleo")
            .ReviewsHeld("Zainab")
            .Seen(10, 1, every: 2, "Zainab", "Cleo", "Aoife")
            .Phone(1, "09:40", "Aoife", "Knows that Zainab is back next week. Aoife holds the day 14 review.")
            .ReviewBooked(14, inDays: 3, "10:30", "Aoife");

    private void LeadOnLeaveAndSteady() =>
        Person("Olwen", "Sparrow", 16, "10:10", Zone.Amber, preferredName: "Ollie")
            .Led("Zainab").Deputy("Nikolai").Group("Ravi")
            .Held(0, 15, "11:00", "Zainab").Held(7, 8, "11:30", "Zainab").Held(14, 1, "14:00", "Nikolai")
            .Moved(7, Zone.Green, "Sleeping and eating again, family at home", "Nights without sleep, or on request")
            .Seen(14, 2, every: 3, "Zainab", "Ravi", "Nikolai");

    private void LeadOffSickAndReviewFourDaysOverdue() =>
        Person("Marek", "Halloran", 12, "18:40", Zone.Amber)
            .Led("Callum").Group("Gurpreet, Ravi")
            .Held(0, 11, "11:00", "Callum")
            .Seen(10, 6, every: 2, "Callum", "Ravi")
            .Seen(4, 1, every: 2, "Gurpreet", "Ravi")
            .Phone(1, "15:20", "Gurpreet", "Callum is off sick. Day 7 review still to be held.");

    private void ReferredAgainAndWithTheLeadTheyKnew()
    {
        var person = record.Register("Dafydd", "Penrose");
        var before = new DemoStory(record, record.Accept(person, Time.At(41, "15:00"), Zone.Amber, Priority.Urgent, Doctor))
            .Led("Gurpreet").Group("Cleo, Bea")
            .ReviewsHeld("Gurpreet", until: 19)
            .Seen(40, 20, every: 2, "Gurpreet", "Cleo", "Bea");
        before.Replay.Close(new(Time.Today.AddDays(-18), ClosingReason.TreatmentCompleted, Doctor, JointVisit: null, Disengagement: null), Time.At(18, "16:00"));
        new DemoStory(record, record.Accept(person, Time.At(3, "11:15"), Zone.Red, Priority.Urgent, EmergencyDepartment, before.Episode))
            .Led("Gurpreet", AllocationReason.KnowsThePerson, "Led the last episode, which ended well").Group("Cleo, Bea")
            .ReviewsHeld("Gurpreet")
            .Seen(3, 1, every: 1, "Gurpreet", "Cleo");
    }

    private void AskedNotToSeeSomebody()
    {
        var story = Person("Ruth", "Delacroix", 9, "09:50", Zone.Amber, referrer: CommunityTeam)
            .Led("Aoife", AllocationReason.PersonAsked, "Asked for a woman").Group("Molly, Ines")
            .ReviewsHeld("Aoife")
            .Visit(8, "17:15", "Nikolai")
            .Seen(7, 1, every: 2, "Molly", "Aoife", "Ines")
            .Booked(BookingKind.Visit, Time.At(1, "17:30"), "Molly");
        story.Replay.Person.Refuse(record.Staff["Nikolai"].Id, RefusalKind.PersonAsked, Time.Today.AddDays(-7), "Would rather be seen by women");
    }

    private void KnowsAMemberOfStaffPrivately()
    {
        var story = Person("Gethin", "Rowe", 10, "12:30", Zone.Green, referrer: Doctor)
            .Led("Bea").Group("Jo, Lou")
            .ReviewsHeld("Bea")
            .Seen(9, 1, every: 3, "Bea", "Jo", "Lou")
            .Booked(BookingKind.PlannedIntervention, Time.Soon(150), "Lou");
        story.Replay.Person.Refuse(record.Staff["Rhys"].Id, RefusalKind.ConflictOfInterest, Time.Today.AddDays(-10), "Rhys lives in the same street");
    }
}
