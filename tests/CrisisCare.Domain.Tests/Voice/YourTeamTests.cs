using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Tests.Episodes;
using CrisisCare.Domain.Voice;

namespace CrisisCare.Domain.Tests.Voice;

/// <summary>Who looks after somebody, as their sheet says it. It is Monday 23 November 2026, midday.</summary>
public sealed class YourTeamTests
{
    private static readonly DateTimeOffset Now = ServiceTime.At(SomeEpisode.Accepted, new TimeOnly(12, 0));

    private readonly StaffMember sam = Colleague("Sam Adeyemi", Profession.Nurse);
    private readonly StaffMember priya = Colleague("Priya Nair", Profession.SocialWorker);
    private readonly StaffMember lou = Colleague("Lou Marsh", Profession.HealthcareSupportWorker);
    private readonly Episode episode = SomeEpisode.Open();

    private YourTeam Sheet => YourTeam.Of(episode, ContactNumbers.None, new[] { sam, priya, lou }.ToDictionary(one => one.Id), Now);

    [Fact]
    public void It_names_the_lead_the_deputy_and_the_others_by_first_name()
    {
        episode.Allocate(new Allocation(sam.Id), Now, by: null);
        episode.AddToCoreGroup(lou.Id, CoreGroupRole.Member, SomeEpisode.Accepted);
        episode.AddToCoreGroup(priya.Id, CoreGroupRole.Deputy, SomeEpisode.Accepted);

        Assert.Equal(new TeamFace(sam.Id, "Sam", Profession.Nurse), Sheet.Lead);
        Assert.Equal("Priya", Sheet.Deputy!.Name);
        Assert.Equal(["Lou"], Sheet.Others.Select(face => face.Name));
    }

    [Fact]
    public void Two_of_the_same_first_name_are_told_apart()
    {
        var other = Colleague("Sam Brown", Profession.Nurse);
        episode.Allocate(new Allocation(sam.Id), Now, by: null);
        episode.AddToCoreGroup(other.Id, CoreGroupRole.Member, SomeEpisode.Accepted);

        var sheet = YourTeam.Of(episode, ContactNumbers.None, new[] { sam, other }.ToDictionary(one => one.Id), Now);

        Assert.Equal(("Sam A", "Sam B"), (sheet.Lead!.Name, sheet.Others.Single().Name));
    }

    [Fact]
    public void A_lead_who_has_left_is_no_lead()
    {
        episode.Allocate(new Allocation(sam.Id), Now, by: null);
        sam.ImportLeaving(SomeEpisode.Accepted);

        Assert.Null(Sheet.Lead);
    }

    [Fact]
    public void The_dates_are_those_of_the_initial_appointment_and_the_reviews_of_day_7_and_14()
    {
        var initial = episode.Reviews.Single(review => review.Day == 0);
        episode.Book(initial, SomeEpisode.VisitOn(SomeEpisode.Accepted.AddDays(1)) with { WindowMinutes = 60 }, rebooking: null, Now, by: null);

        Assert.Equal(
            [
                new SheetDate(0, new DateOnly(2026, 11, 24), "9:30am to 10:30am", IsHeld: false, IsLate: false),
                new SheetDate(7, new DateOnly(2026, 12, 1), null, IsHeld: false, IsLate: false),
                new SheetDate(14, new DateOnly(2026, 12, 8), null, IsHeld: false, IsLate: false),
            ],
            Sheet.Dates);
    }

    [Fact]
    public void A_review_that_fell_due_and_was_not_held_is_late_and_one_that_was_held_says_when()
    {
        var initial = episode.Reviews.Single(review => review.Day == 0);
        episode.Hold(initial, sam.Id, Now, Now, by: null);

        var later = YourTeam.Of(episode, ContactNumbers.None, new Dictionary<Guid, StaffMember>(), Now.AddDays(8));

        Assert.Equal([(0, true, false), (7, false, true), (14, false, false)], later.Dates.Select(date => (date.Day, date.IsHeld, date.IsLate)));
    }

    [Fact]
    public void Next_is_the_first_booking_that_is_not_over_with_why_somebody_new_comes()
    {
        episode.Allocate(new Allocation(sam.Id), Now, by: null);
        Book(SomeEpisode.Accepted.AddDays(2), sam);
        Book(SomeEpisode.Accepted.AddDays(1), sam, lou);

        var next = Sheet.Next!;

        Assert.Equal(SomeEpisode.Accepted.AddDays(1), next.Booking.StartsOn);
        Assert.Equal(["Lou", "Sam"], next.Who.Select(face => face.Name).Order());
        Assert.Equal([("Lou", false), ("Sam", true)], next.New.Select(one => (one.Face.Name, one.IsOwn)).Order());
        Assert.All(next.New, one => Assert.Equal(NewFaceReason.LeadOffShift, one.Why));
    }

    [Fact]
    public void How_many_were_met_is_the_one_count_of_staff_met()
    {
        Log(sam, Attendance.Attended);
        Log(sam, Attendance.Attended);
        Log(lou, Attendance.NoAccess);

        Assert.Equal((1, episode.Continuity().StaffMet), (Sheet.StaffMet, Sheet.StaffMet));
    }

    [Fact]
    public void Hospital_an_end_and_a_death_are_told_apart_and_bring_no_visit()
    {
        Book(SomeEpisode.Accepted.AddDays(1), sam);
        episode.Admit(SomeEpisode.Accepted, Now);
        Assert.Equal((YourTeamState.InHospital, null), (Sheet.State, Sheet.Next));

        episode.Close(SomeEpisode.ClosingOn(SomeEpisode.Accepted, ClosingReason.Died), Now, by: null);
        Assert.Equal((YourTeamState.Died, null), (Sheet.State, Sheet.Next));
        Assert.Equal(YourTeamState.Ended, YourTeam.Of(Closed(), ContactNumbers.None, new Dictionary<Guid, StaffMember>(), Now).State);
    }

    private static Episode Closed()
    {
        var other = SomeEpisode.Open();
        other.Close(SomeEpisode.ClosingOn(SomeEpisode.Accepted), Now, by: null);
        return other;
    }

    private static StaffMember Colleague(string name, Profession profession) => new(name, profession, isRegistered: true, wte: 1.0m, Employment.Permanent);

    private void Book(DateOnly on, params StaffMember[] staff) => episode.Book(
        SomeEpisode.VisitOn(on) with { StaffMemberIds = [.. staff.Select(one => one.Id)], NewFace = new NewFaceAnswer(NewFaceReason.LeadOffShift, null) }, Now, by: null);

    private void Log(StaffMember with, Attendance attendance) => episode.Log(
        new ContactDetails(Now, 30, Mechanism.FaceToFace, attendance, Planned: true, Place.Home, null, [(with.Id, Part.TookPart)]), Guid.CreateVersion7(), Now, by: null);
}
