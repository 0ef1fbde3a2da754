using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Tests.Contacts;

public sealed class ContactRulesTests
{
    private static readonly DateTimeOffset Accepted = ServiceTime.At(new DateOnly(2026, 11, 20), new TimeOnly(14, 0));
    private static readonly DateTimeOffset Now = ServiceTime.At(new DateOnly(2026, 11, 23), new TimeOnly(9, 30));
    private static readonly Guid Sam = Guid.CreateVersion7();
    private static readonly Guid Lou = Guid.CreateVersion7();
    private static readonly Guid Account = Guid.CreateVersion7();

    private readonly Episode episode = Episode.Import(new Team("Southam"), Guid.CreateVersion7(), "E1", Accepted, Accepted, Priority.Urgent, Accepted);

    [Fact]
    public void A_joint_visit_counts_everybody_who_took_part_and_nobody_who_observed()
    {
        Log(Contact(staff: [(Sam, Part.TookPart), (Lou, Part.Observed)]));

        Assert.Equal((1, 1), (episode.Continuity().StaffMet, episode.Continuity().Contacts));

        Log(Contact(staff: [(Sam, Part.TookPart), (Lou, Part.TookPart)]));

        Assert.Equal((2, 2), (episode.Continuity().StaffMet, episode.Continuity().Contacts));
    }

    [Theory]
    [InlineData(Mechanism.Text, Attendance.Attended, null, "Not counted: text is not a meeting.")]
    [InlineData(Mechanism.FaceToFace, Attendance.NoAccess, null, "Not counted: nobody was met (no access).")]
    [InlineData(Mechanism.FaceToFace, Attendance.Attended, "Ward 4", "Not counted: the contact was with Ward 4, not with us.")]
    public void What_was_not_held_not_direct_or_not_ours_is_kept_and_not_counted_and_says_why(Mechanism mechanism, Attendance attendance, string? service, string why)
    {
        var contact = Log(Contact() with { Mechanism = mechanism, Attendance = attendance, ExternalService = service });

        Assert.False(contact.Counts);
        Assert.Equal(why, contact.WhyNotCounted);
        Assert.Equal(0, episode.Continuity().StaffMet);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Told_again_can_be_said_only_of_a_contact_in_which_we_met_the_person(bool answer)
    {
        Assert.Empty(episode.ReasonsAgainstLogging(Contact() with { ToldAgain = answer }, Now));
        Assert.All(
            [Contact() with { Attendance = Attendance.NoAccess }, Contact() with { Mechanism = Mechanism.Text }, Contact() with { ExternalService = "Ward 4" }],
            unmet => Assert.Equal(["Nobody was met, so nothing had to be told again. Choose “Not recorded”"], episode.ReasonsAgainstLogging(unmet with { ToldAgain = answer }, Now)));
    }

    [Fact]
    public void A_correction_changes_told_again_and_keeps_what_was_recorded_first()
    {
        var first = Log(Contact() with { ToldAgain = true });

        var second = episode.Correct(first, Contact() with { ToldAgain = null }, "It was a new question", Guid.CreateVersion7(), Now, Account);

        Assert.Equal((true, (bool?)null), (first.ToldAgain, second.ToldAgain));
    }

    [Fact]
    public void A_sheet_is_given_and_a_lead_named_only_where_we_met_the_person()
    {
        var said = Contact() with { YourTeamGiven = true, LeadNaming = LeadNaming.NotAsked };

        Assert.Empty(episode.ReasonsAgainstLogging(said, Now));
        Assert.Equal(
            ["Nobody was met, so no sheet was given and nobody was asked for their lead. Choose “Not recorded” for both"],
            episode.ReasonsAgainstLogging(said with { Attendance = Attendance.NoAccess }, Now));
    }

    [Fact]
    public void A_correction_takes_the_sheet_back_and_keeps_what_was_recorded_first()
    {
        var first = Log(Contact() with { YourTeamGiven = true });
        Assert.Equal(ServiceTime.LondonDate(first.OccurredAt), episode.YourTeamGivenOn);

        episode.Correct(first, Contact() with { YourTeamGiven = false }, "It was left in the car", Guid.CreateVersion7(), Now, Account);

        Assert.True(first.YourTeamGiven);
        Assert.Null(episode.YourTeamGivenOn);
    }

    [Fact]
    public void Late_but_seen_counts()
    {
        var contact = Log(Contact() with { Attendance = Attendance.AttendedLate });

        Assert.True(contact.Counts);
        Assert.Null(contact.WhyNotCounted);
    }

    [Fact]
    public void A_withdrawn_contact_stays_in_the_history_and_counts_no_longer()
    {
        var contact = Log(Contact());

        episode.Withdraw(contact, "It was another person", Now, Account);

        Assert.Equal((0, 1), (episode.Continuity().Contacts, episode.Contacts.Count));
        Assert.Equal(("It was another person", Account), (contact.EndedWhy, contact.EndedBy));
        Assert.Throws<RuleBrokenException>(() => episode.Withdraw(contact, "Again", Now, Account));
    }

    [Fact]
    public void A_corrected_contact_counts_as_its_newest_version_says_and_all_versions_stay_in_order()
    {
        var first = Log(Contact());
        var second = episode.Correct(first, Contact(staff: [(Sam, Part.TookPart), (Lou, Part.TookPart)]), "Lou came too", Guid.CreateVersion7(), Now, Account);
        var third = episode.Correct(second, Contact() with { Attendance = Attendance.NoAccess }, "Nobody opened", Guid.CreateVersion7(), Now, Account);

        Assert.Equal([first, second, third], episode.VersionsOf(second));
        Assert.Equal(0, episode.Continuity().Contacts);
        Assert.Throws<RuleBrokenException>(() => episode.Correct(first, Contact(), "Stale", Guid.CreateVersion7(), Now, Account));
    }

    [Fact]
    public void Two_changes_of_one_contact_from_the_same_state_cannot_both_be_saved()
    {
        var contact = Log(Contact());
        var version = episode.Version;

        episode.Withdraw(contact, "It did not happen", Now, Account);

        Assert.NotEqual(version, episode.Version);
    }

    [Fact]
    public void A_contact_may_be_logged_for_any_time_from_the_day_of_acceptance_until_now()
    {
        var dayOfAcceptance = ServiceTime.At(new DateOnly(2026, 11, 20), TimeOnly.MinValue);

        Assert.Empty(episode.ReasonsAgainstLogging(Contact(Now), Now));
        Assert.Empty(episode.ReasonsAgainstLogging(Contact(dayOfAcceptance), Now));
        Assert.Single(episode.ReasonsAgainstLogging(Contact(Now.AddMinutes(1)), Now));
        Assert.Single(episode.ReasonsAgainstLogging(Contact(dayOfAcceptance.AddMinutes(-1)), Now));
    }

    [Fact]
    public void A_contact_of_a_closed_episode_may_be_logged_up_to_its_last_day()
    {
        var lastDay = new DateOnly(2026, 11, 21);
        episode.Close(new Closing(lastDay, ClosingReason.TreatmentCompleted, OnwardService: null, JointVisit: null, Disengagement: null), Now, Account);

        Assert.Empty(episode.ReasonsAgainstLogging(Contact(ServiceTime.At(lastDay, new TimeOnly(23, 59))), Now));
        Assert.Single(episode.ReasonsAgainstLogging(Contact(ServiceTime.At(lastDay.AddDays(1), TimeOnly.MinValue)), Now));
    }

    [Fact]
    public void Only_somebody_not_met_before_is_a_new_face()
    {
        Log(Contact(Now.AddHours(-5)));
        var joint = Log(Contact(Now.AddHours(-1), (Sam, Part.TookPart), (Lou, Part.TookPart)));
        var earlier = Log(Contact(Now.AddHours(-3), (Sam, Part.TookPart), (Lou, Part.Observed)) with { Mechanism = Mechanism.Phone });

        Assert.Equal([Lou], episode.FirstMetIn(joint));
        Assert.Empty(episode.FirstMetIn(earlier));
    }

    [Theory]
    [InlineData(-240, true)]
    [InlineData(-241, false)]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void A_contact_keeps_the_booking_within_four_hours_of_it(int minutesAfter, bool kept)
    {
        var tomorrow = Now.AddDays(1);
        var booking = episode.Book(new BookingDetails(BookingKind.Visit, tomorrow, 60, Mechanism.FaceToFace, Place.Home, [Sam]), Now, Account);

        Assert.Equal(kept ? booking : null, episode.BookingKeptBy(tomorrow.AddMinutes(minutesAfter), [Sam]));
        Assert.Null(episode.BookingKeptBy(tomorrow, [Lou]));
    }

    [Fact]
    public void A_booking_is_kept_once()
    {
        var booking = episode.Book(new BookingDetails(BookingKind.Visit, Now, 60, Mechanism.FaceToFace, Place.Home, [Sam]), Now, Account);
        Log(Contact(Now) with { BookingId = booking.Id });

        Assert.Null(episode.BookingKeptBy(Now, [Sam]));
    }

    [Fact]
    public void Whoever_saved_a_contact_may_take_it_back_for_ten_minutes()
    {
        var contact = Log(Contact());

        Assert.True(contact.CanBeUndoneBy(Account, Now.AddMinutes(10)));
        Assert.False(contact.CanBeUndoneBy(Account, Now.AddMinutes(10).AddSeconds(1)));
        Assert.False(contact.CanBeUndoneBy(Guid.CreateVersion7(), Now));
    }

    private static ContactDetails Contact(DateTimeOffset? at = null, params (Guid, Part)[] staff) =>
        new(at ?? Now.AddHours(-1), 30, Mechanism.FaceToFace, Attendance.Attended, Planned: true, Place.Home, HandoverLine: null, staff.Length == 0 ? [(Sam, Part.TookPart)] : staff);

    private Contact Log(ContactDetails details) => episode.Log(details, Guid.CreateVersion7(), Now, Account);
}
