using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Tests.Episodes;

namespace CrisisCare.Domain.Tests.Measures;

public sealed class EpisodeFactsTests
{
    private static readonly DateTimeOffset Now = SomeEpisode.Morning(SomeEpisode.Accepted.AddDays(20));
    private static readonly Guid Priya = Guid.CreateVersion7();

    private readonly Episode episode = SomeEpisode.Open();

    [Fact]
    public void The_time_to_the_first_lead_is_from_acceptance_to_allocation()
    {
        episode.Allocate(new Allocation(SomeEpisode.Sam), episode.AcceptedAt.AddHours(5.5), SomeEpisode.Fran);
        episode.Allocate(new Allocation(Priya), episode.AcceptedAt.AddHours(50), SomeEpisode.Fran);

        Assert.Equal(5.5, EpisodeFacts.Of(episode).HoursToFirstLead);
    }

    [Fact]
    public void A_lead_from_a_file_says_nothing_of_the_time_it_took()
    {
        episode.ImportLead(SomeEpisode.Sam);

        Assert.Null(EpisodeFacts.Of(episode).HoursToFirstLead);
    }

    [Fact]
    public void A_day_says_what_was_booked_kept_swapped_planned_and_late()
    {
        var kept = episode.Book(SomeEpisode.VisitOn(SomeEpisode.Accepted.AddDays(1)), episode.AcceptedAt, by: null);
        Log(kept.StartsAt, Priya, Attendance.AttendedLate, kept.Id);
        Log(kept.StartsAt.AddHours(3), SomeEpisode.Sam, planned: false);
        Log(kept.StartsAt.AddHours(4), SomeEpisode.Sam, Attendance.CancelledByPerson);
        Log(kept.StartsAt.AddHours(5), SomeEpisode.Sam, Attendance.CancelledByTeam);
        Log(kept.StartsAt.AddHours(6), SomeEpisode.Sam, mechanism: Mechanism.Text);
        episode.ImportContact(Details(kept.StartsAt.AddHours(7), SomeEpisode.Sam), "C1", Now);

        Assert.Equal(
            [new DayFacts(SomeEpisode.Accepted.AddDays(1), Contacts: 3, Recorded: 2, OutsideBookings: 1, Kept: 1, Swapped: 1, Planned: 3, LateOrMissed: 2)],
            EpisodeFacts.Of(episode).Days);
    }

    [Fact]
    public void Told_again_is_counted_only_where_somebody_wrote_it_down()
    {
        Told(2, true);
        Told(3, false);
        Told(4, null);

        Assert.Equal([(1, 1), (1, 0), (0, 0)], EpisodeFacts.Of(episode).Days.Select(day => (day.AskedToldAgain, day.ToldAgain)));
    }

    [Fact]
    public void The_latest_answer_to_who_is_your_lead_counts_and_not_asked_is_none()
    {
        Assert.Equal((null, null), (EpisodeFacts.Of(episode).YourTeamGiven, EpisodeFacts.Of(episode).CouldNameLead));
        Asked(1, true, LeadNaming.CouldNot);
        Asked(2, false, LeadNaming.CouldName);
        Asked(3, null, LeadNaming.NotAsked);

        Assert.Equal((true, true), (EpisodeFacts.Of(episode).YourTeamGiven, EpisodeFacts.Of(episode).CouldNameLead));
    }

    [Fact]
    public void The_first_days_give_what_rarefaction_asks_for()
    {
        Log(episode.AcceptedAt.AddDays(1), SomeEpisode.Sam);
        Log(episode.AcceptedAt.AddDays(2), SomeEpisode.Sam);
        Log(episode.AcceptedAt.AddDays(6), Priya);
        Log(episode.AcceptedAt.AddDays(7), SomeEpisode.Fran);

        var facts = EpisodeFacts.Of(episode);

        Assert.Equal((3, 4), (facts.ContactsInFirst(7), facts.ContactsInFirst(14)));
        Assert.Equal([1, 2], facts.ContactsWithEachInFirst(7).Order());
    }

    [Fact]
    public void A_review_is_decided_when_it_is_held_or_its_window_has_passed()
    {
        episode.Allocate(new Allocation(SomeEpisode.Sam), episode.AcceptedAt, SomeEpisode.Fran);
        episode.Hold(episode.Reviews[0], SomeEpisode.Sam, episode.AcceptedAt.AddHours(2), episode.AcceptedAt.AddHours(3), by: null);
        var due = SomeEpisode.Accepted.AddDays(7);

        var (initial, day7) = (EpisodeFacts.Of(episode).Reviews[0], EpisodeFacts.Of(episode).Reviews[1]);

        Assert.Equal((true, true, HeldBy.Lead), (initial.IsDecidedOn(SomeEpisode.Accepted), initial.HeldOnTime, initial.HeldBy));
        Assert.Equal([false, true], new[] { due.AddDays(1), due.AddDays(2) }.Select(day7.IsDecidedOn));
    }

    [Fact]
    public void Facts_that_were_written_down_later_end_with_the_day_of_closing()
    {
        episode.Close(SomeEpisode.ClosingOn(SomeEpisode.Accepted.AddDays(3)), Now, by: null);

        Assert.Equal(ServiceTime.At(SomeEpisode.Accepted.AddDays(4), TimeOnly.MinValue), EpisodeFacts.Of(episode).EndedAt);
    }

    private void Asked(int day, bool? given, LeadNaming naming) =>
        episode.Log(Details(episode.AcceptedAt.AddDays(day), SomeEpisode.Sam) with { YourTeamGiven = given, LeadNaming = naming }, Guid.CreateVersion7(), Now, by: null);

    private void Told(int day, bool? again) =>
        episode.Log(Details(episode.AcceptedAt.AddDays(day), SomeEpisode.Sam) with { ToldAgain = again }, Guid.CreateVersion7(), Now, by: null);

    private void Log(DateTimeOffset at, Guid staff, Attendance attendance = Attendance.Attended, Guid? booking = null, bool planned = true, Mechanism mechanism = Mechanism.FaceToFace) =>
        episode.Log(Details(at, staff, attendance, booking, planned, mechanism), Guid.CreateVersion7(), Now, by: null);

    private static ContactDetails Details(DateTimeOffset at, Guid staff, Attendance attendance = Attendance.Attended, Guid? booking = null, bool planned = true, Mechanism mechanism = Mechanism.FaceToFace) =>
        new(at, 30, mechanism, attendance, planned, Place.Home, null, [(staff, Part.TookPart)], booking);
}
