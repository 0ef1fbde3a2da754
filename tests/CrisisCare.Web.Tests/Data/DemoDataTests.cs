using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;

namespace CrisisCare.Web.Tests.Data;

public sealed class DemoDataTests(DemoDatabase demo, ITestOutputHelper output) : IClassFixture<DemoDatabase>
{
    [Fact]
    public void Thirty_four_people_are_on_the_caseload_and_nine_months_of_others_came_before_them()
    {
        var contacts = demo.Southam.Episodes.Sum(episode => episode.Contacts.Count);

        output.WriteLine($"{demo.Open.Count()} open, {demo.Closed.Count()} closed, {contacts} contacts, {demo.Southam.Declined} declined");

        Assert.Equal(34, demo.Open.Count());
        Assert.InRange(demo.Closed.Count(), 300, 380);
        Assert.InRange(contacts, 5_000, 6_500);
        Assert.InRange(demo.Southam.Declined, 20, 40);
        Assert.True(demo.Closed.Min(episode => episode.ClosedOn) <= demo.Today.AddDays(-9 * 30));
    }

    [Fact]
    public void Every_tile_on_the_board_has_a_story()
    {
        var open = demo.Open.Where(episode => !episode.IsPaused).ToList();
        var reviews = open.SelectMany(episode => episode.Reviews).Where(review => review.IsOpen).ToList();
        var dueByTomorrow = reviews.Where(review => review.DueOn == demo.Today || review.DueOn == demo.Today.AddDays(1)).ToList();
        var booked = open.SelectMany(episode => episode.Bookings).Where(booking => booking is { IsCurrent: true, ReviewId: not null }).Select(booking => booking.ReviewId).ToHashSet();

        output.WriteLine($"Due by tomorrow {dueByTomorrow.Count}, booked {dueByTomorrow.Count(review => booked.Contains(review.Id))}; more than {demo.Southam.Team.ManyStaff} staff {demo.Open.Count(episode => episode.Continuity().StaffMet > demo.Southam.Team.ManyStaff)}; {string.Join(", ", demo.Open.CountBy(episode => episode.Zone).OrderBy(zone => zone.Key).Select(zone => $"{zone.Key} {zone.Value}"))}");

        Assert.Equal(2, demo.Open.Count(episode => episode.CurrentLead is null));
        Assert.Equal([1, 2, 4], reviews.Select(review => review.DaysOverdueOn(demo.Today)).Where(days => days > 0).Order());
        Assert.InRange(dueByTomorrow.Count(review => booked.Contains(review.Id)), 3, 12);
        Assert.InRange(dueByTomorrow.Count(review => !booked.Contains(review.Id)), 3, 12);
        Assert.InRange(demo.Open.Count(episode => episode.Continuity().StaffMet > demo.Southam.Team.ManyStaff), 1, 6);
        Assert.Equal("Keira Donnelly", Assert.Single(open.Where(episode => episode.IsPastPlannedContact(demo.Today)).Select(episode => demo.Southam.PersonOf(episode).Name)));
        Assert.All(ZoneDefinitions.All, definition => Assert.Contains(demo.Open, episode => episode.Zone == definition.Zone));
    }

    [Fact]
    public void Somebody_met_nine_different_staff_and_somebody_met_three_in_thirteen_contacts()
    {
        var nine = OpenNamed("Rosalind Carey").Continuity();
        var three = OpenNamed("Ewan Prichard").Continuity();

        Assert.Equal(9, nine.StaffMet);
        Assert.Equal((3, 13, 1.0), (three.StaffMet, three.Contacts, three.CoreGroupShare));
    }

    [Fact]
    public void Somebody_has_waited_fourteen_hours_for_a_lead_and_met_three_staff()
    {
        var waiting = OpenNamed("Amara Osei");

        Assert.Null(waiting.CurrentLead);
        Assert.Equal(TimeSpan.FromHours(14), demo.Now - waiting.AcceptedAt);
        Assert.Equal((3, 3), (waiting.Continuity().StaffMet, waiting.Continuity().Contacts));
    }

    [Theory]
    [InlineData("Sam", 6)]
    [InlineData("Priya", 5)]
    [InlineData("Rhys", 4)]
    public void Some_leads_are_at_or_near_their_soft_limit(string firstName, int people)
    {
        var lead = demo.Southam.StaffNamed(firstName);

        var led = demo.Open.Count(episode => episode.CurrentLead?.StaffMemberId == lead.Id);

        Assert.Equal(people, led);
        Assert.InRange(led, CaseloadLimits.For(lead.Wte).Soft - 1, CaseloadLimits.For(lead.Wte).Soft);
    }

    [Fact]
    public void A_lead_is_on_leave_and_one_is_off_sick()
    {
        var leave = demo.Southam.StaffNamed("Zainab").AbsenceOn(demo.Today);
        var sickness = demo.Southam.StaffNamed("Callum").AbsenceOn(demo.Today);

        Assert.Equal((AbsenceKind.Leave, AbsenceKind.Sickness), (leave!.Kind, sickness!.Kind));
        Assert.Contains(OpenNamed("Winston Hale").CoreGroup, member => member.Role == CoreGroupRole.Deputy);
    }

    [Fact]
    public void Somebody_is_in_hospital_somebody_is_back_and_somebody_was_referred_again()
    {
        var again = OpenNamed("Dafydd Penrose");
        var before = demo.Southam.Episodes.Single(episode => episode.Id == again.PreviousEpisodeId);

        Assert.True(OpenNamed("Solomon Adair").IsPaused);
        Assert.Equal(2, OpenNamed("Miriam Kestrel").Round);
        Assert.Equal(before.LastLead!.StaffMemberId, again.CurrentLead!.StaffMemberId);
        Assert.InRange(again.AcceptedOn.DayNumber - before.ClosedOn!.Value.DayNumber, 1, demo.Southam.Team.LinkEpisodesWithin);
    }

    [Fact]
    public void A_contact_was_corrected_one_withdrawn_one_late_and_one_by_another_service()
    {
        var contacts = demo.Open.SelectMany(episode => episode.Contacts).ToList();

        Assert.Contains(contacts, contact => contact.ReplacesId is not null);
        Assert.Contains(contacts, contact => !contact.Stands && contacts.All(other => other.ReplacesId != contact.Id));
        Assert.Contains(contacts, contact => ServiceTime.LondonDate(contact.RecordedAt) > ServiceTime.LondonDate(contact.OccurredAt));
        Assert.Contains(contacts, contact => contact.ExternalService is not null);
        Assert.Equal(Enum.GetValues<RefusalKind>(), demo.Southam.People.SelectMany(person => person.Refusals).Select(refusal => refusal.Kind).Order());
        Assert.Contains(demo.Open.SelectMany(episode => episode.Bookings), booking => booking.MovedFor == RebookingAsker.PersonAskedUs);
    }

    [Fact]
    public void Sam_has_a_day_with_a_booking_in_the_past_hour_without_an_outcome_and_a_review_to_come()
    {
        var sam = demo.Southam.StaffNamed("Sam").Id;

        var today = demo.Open.SelectMany(episode => episode.Bookings).Where(booking => booking.IsCurrent && booking.StartsOn == demo.Today && booking.Staff.Any(one => one.StaffMemberId == sam)).ToList();
        var outcomes = demo.Open.SelectMany(episode => episode.Contacts).Select(contact => contact.BookingId).ToHashSet();

        Assert.Contains(today, booking => booking.StartsAt < demo.Now && booking.StartsAt > demo.Now.AddHours(-1) && !outcomes.Contains(booking.Id));
        Assert.Contains(today, booking => booking.ReviewId is not null && booking.StartsAt > demo.Now && booking.StartsAt < demo.Now.AddHours(3));
    }

    [Fact]
    public void The_step_at_go_live_is_there_to_be_seen()
    {
        var before = demo.Closed.Where(episode => episode.AcceptedOn < demo.GoLive).ToList();
        var after = demo.Closed.Where(episode => episode.AcceptedOn >= demo.GoLive).ToList();

        var metBefore = Median(before.Select(episode => episode.Continuity().StaffMetFirst14Days));
        var metAfter = Median(after.Select(episode => episode.Continuity().StaffMetFirst14Days));
        var shareBefore = before.Average(episode => episode.Continuity().LeadShare ?? 0);
        var shareAfter = after.Average(episode => episode.Continuity().LeadShare ?? 0);
        output.WriteLine($"Staff met in 14 days {metBefore}, then {metAfter}; lead share {shareBefore:P0}, then {shareAfter:P0}; days {before.Average(episode => episode.DayOn(demo.Today)):F1}, then {after.Average(episode => episode.DayOn(demo.Today)):F1}");

        Assert.True(metBefore >= metAfter + 2, $"{metBefore} before, {metAfter} after");
        Assert.True(shareAfter > shareBefore + 0.15);
        Assert.All(before, episode => Assert.Empty(episode.CoreGroup));
        Assert.All(after, episode => Assert.NotEmpty(episode.CoreGroup));
    }

    [Fact]
    public void The_log_in_page_offers_seven_accounts_in_order_and_none_has_a_password()
    {
        var demonstration = demo.Southam.Accounts.Where(account => account.IsDemonstration);

        Assert.Equal(["Fran Okoro", "Sam Adeyemi", "Priya Nair", "Lou Marsh", "Mo Farrell", "Viv Ashworth", "Ada Quist"], demonstration.Select(account => account.DisplayName));
        Assert.All(demo.Southam.Accounts, account => Assert.Null(account.PasswordHash));
    }

    [Fact]
    public void Seeding_is_nobodys_change() => Assert.Equal(0, demo.Southam.AuditEntries);

    [Fact]
    public async Task Two_seeds_at_the_same_moment_are_equal()
    {
        var other = await DemoDatabase.MakeAsync(demo.Now);

        Assert.Equal(demo.Southam.KeyFacts(), other.KeyFacts());
    }

    [Theory]
    [InlineData("2026-07-14T23:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z")]
    [InlineData("2027-03-28T01:15:00Z")]
    [InlineData("2028-02-29T12:00:00Z")]
    [InlineData("2026-11-23T23:55:00Z")]
    public async Task Seeding_works_at_odd_moments(string moment)
    {
        var now = DateTimeOffset.Parse(moment, null);

        var made = await DemoDatabase.MakeAsync(now);

        Assert.Equal(34, made.Episodes.Count(episode => episode.IsOpen));
        AssertLawful(made, now);
    }

    [Fact]
    public void Every_episode_keeps_the_rules() => AssertLawful(demo.Southam, demo.Now);

    [Fact]
    public async Task There_is_a_team_next_door()
    {
        var northam = await DemoDatabase.MakeAsync(demo.Now, "Northam Crisis Home Treatment");

        Assert.Equal(3, northam.Episodes.Count(episode => episode.IsOpen));
        Assert.Contains(northam.Staff, one => one.Name == "Nadia Rahman");
        AssertLawful(northam, demo.Now);
    }

    [Fact]
    public void Nhs_numbers_are_test_numbers_valid_and_used_once()
    {
        var numbers = demo.Southam.People.Select(person => person.NhsNumber).OfType<string>().ToList();

        Assert.All(numbers, number => Assert.StartsWith("999", number, StringComparison.Ordinal));
        Assert.All(numbers, number => Assert.True(NhsNumber.TryParse(number, acceptTestRange: true, out _, out _)));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Contains(demo.Open, episode => demo.Southam.PersonOf(episode).NhsNumber is null);
        Assert.All(demo.Southam.People, person => Assert.StartsWith("07700 900", person.Phone, StringComparison.Ordinal));
        Assert.Equal(demo.Southam.People.Count, demo.Southam.People.Select(person => person.Name).Distinct().Count());
    }

    private static void AssertLawful(TeamReading made, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        foreach (var episode in made.Episodes)
        {
            var contacts = episode.Contacts;
            Assert.All(contacts, contact => Assert.True(contact.OccurredAt <= now && contact.RecordedAt <= now && contact.RecordedAt >= contact.OccurredAt));
            Assert.All(contacts, contact => Assert.InRange(ServiceTime.LondonDate(contact.OccurredAt), episode.AcceptedOn, episode.ClosedOn ?? today));
            Assert.All(episode.Reviews, review => Assert.True((review.HeldAt ?? episode.AcceptedAt) <= now && review.CreatedAt <= now));
            Assert.All(episode.Bookings, booking => Assert.True(booking.BookedAt <= now && booking.StartsOn >= ServiceTime.LondonDate(booking.BookedAt)));
            Assert.True(episode.Leads.Count(term => term.EndedAt is null) <= (episode.IsOpen ? 1 : 0));
            Assert.True(episode.IsOpen || (episode.ClosedOn < today && episode.ClosedAt <= now));
            Assert.Equal(episode.Zone, episode.Zones.MaxBy(setting => setting.SetAt)!.Zone);
            Assert.True(episode.IsPaused || !episode.IsOpen || episode.Reviews.Where(review => review.Round == episode.Round).Max(review => review.DueOn) > today);
        }
    }

    private Episode OpenNamed(string name) => demo.Open.Single(episode => demo.Southam.PersonOf(episode).Name == name);

    private static double Median(IEnumerable<int> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2.0;
    }
}
