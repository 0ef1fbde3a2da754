using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Jobs;

public sealed class ReviewRemindersTests : IDisposable
{
    private readonly ReminderFixture fixture = new();

    private CrisisCareApp App => fixture.App;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task The_lead_is_reminded_two_days_before_on_the_morning_and_the_day_after_and_the_team_leader_on_the_third_day()
    {
        var given = await Given.ATeamAsync(App);
        var day7 = Day(7, await given.APersonAsync("Grace", "Abernathy", lead: given.Sam));

        foreach (var _ in Enumerable.Range(0, 11))
        {
            await fixture.SweepAsync();
            fixture.MoveTo(day: 1);
        }

        Assert.Equal(
            [
                (ReminderKind.TwoDaysBefore, given.Sam.Id, day7.DueOn.AddDays(-2)),
                (ReminderKind.OnTheMorning, given.Sam.Id, day7.DueOn),
                (ReminderKind.OneDayAfter, given.Sam.Id, day7.DueOn.AddDays(1)),
                (ReminderKind.ThreeDaysAfter, given.Fran.Id, day7.DueOn.AddDays(3)),
            ],
            (await fixture.RemindersAsync(day7)).OrderBy(one => one.RemindedAt)
                .Select(one => (one.Kind, one.RecipientId, CrisisCare.Domain.ServiceTime.LondonDate(one.RemindedAt))));
    }

    [Fact]
    public async Task A_reminder_is_sent_once_however_often_the_job_runs()
    {
        var given = await Given.ATeamAsync(App);
        var day7 = Day(7, await given.APersonAsync("Grace", "Abernathy", lead: given.Sam));
        fixture.MoveTo(day: 5);

        await fixture.RunAsync(day7);
        await fixture.SweepAsync();
        await Task.WhenAll(fixture.SweepAsync(), fixture.RunAsync(day7), fixture.RunAsync(day7), fixture.SweepAsync());

        var reminder = Assert.Single(await fixture.RemindersAsync(day7));
        Assert.Single(fixture.Emails, email => email.Name == $"{reminder.Id}.eml");
    }

    [Fact]
    public async Task Jobs_at_the_same_moment_remind_once()
    {
        var given = await Given.ATeamAsync(App);
        var day7 = Day(7, await given.APersonAsync("Grace", "Abernathy", lead: given.Sam));
        fixture.MoveTo(day: 7);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(one => one % 2 == 0 ? fixture.RunAsync(day7) : fixture.SweepAsync()));

        Assert.Equal(ReminderKind.OnTheMorning, Assert.Single(await fixture.RemindersAsync(day7)).Kind);
    }

    [Fact]
    public async Task A_missed_run_is_caught_up()
    {
        var given = await Given.ATeamAsync(App);
        var day7 = Day(7, await given.APersonAsync("Grace", "Abernathy", lead: given.Sam));

        fixture.MoveTo(day: 8); // nothing ran for three days: two moments were missed, and a third is now
        await fixture.SweepAsync();

        Assert.Equal(ReminderKind.OneDayAfter, Assert.Single(await fixture.RemindersAsync(day7)).Kind);
        Assert.Contains(fixture.Emails, email => File.ReadAllText(email.FullName).Contains("a review was due yesterday", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_held_review_is_not_reminded_of()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 7, hour: 7);
        await fixture.ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 7), given.Sam.Id, App.Now, App.Now, by: null));

        fixture.MoveTo(day: 0, hour: 9);
        await fixture.RunAsync(Day(7, episode));
        await fixture.SweepAsync();

        Assert.Empty(await fixture.RemindersAsync(Day(7, episode)));
    }

    [Fact]
    public async Task A_death_stops_every_reminder_at_once()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 4); // the initial appointment is overdue, and day 7 is ahead
        await fixture.ChangeAsync(episode, one => one.Close(new Closing(App.Today, ClosingReason.Died, null, null, null), App.Now, by: null));

        foreach (var _ in Enumerable.Range(0, 20))
        {
            await fixture.SweepAsync();
            await Task.WhenAll(episode.Reviews.Select(fixture.RunAsync));
            fixture.MoveTo(day: 1);
        }

        Assert.Equal(0, await App.WithDbAsync(db => db.Reminders.CountAsync()));
        Assert.Empty(fixture.Emails);
        Assert.Empty(PendingJobs.Of(App));
    }

    [Fact]
    public async Task An_admission_silences_reminders_until_the_return()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 4);
        await fixture.ChangeAsync(episode, one => one.Admit(App.Today, App.Now));

        fixture.MoveTo(day: 4);
        await fixture.SweepAsync();
        var inHospital = await App.WithDbAsync(db => db.Reminders.CountAsync());
        await fixture.ChangeAsync(episode, one => one.Return(App.Today, 1, App.Now));
        fixture.MoveTo(day: 1);
        await fixture.SweepAsync();

        Assert.Equal(0, inHospital);
        Assert.Equal([ReminderKind.OnTheMorning, ReminderKind.TwoDaysBefore], (await App.WithDbAsync(db => db.Reminders.Select(one => one.Kind).ToListAsync())).Order(Comparer<ReminderKind>.Create((one, other) => other.CompareTo(one))));
    }

    [Theory]
    [InlineData(1, ReminderKind.TwoDaysBefore)]
    [InlineData(3, ReminderKind.OnTheMorning)]
    [InlineData(4, ReminderKind.OneDayAfter)]
    public async Task The_follow_up_after_hospital_is_reminded_of_once_on_its_own_days_even_after_missed_and_doubled_runs(int day, ReminderKind kind)
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await fixture.ChangeAsync(episode, one =>
        {
            one.Admit(App.Today, App.Now);
            one.Return(App.Today, 1, App.Now);
        });
        var followUp = (await given.ReadAsync(episode.Id)).Reviews.Single(review => review.Kind is ReviewKind.HospitalFollowUp);

        fixture.MoveTo(day);
        await Task.WhenAll(fixture.SweepAsync(), fixture.RunAsync(followUp), fixture.SweepAsync());

        Assert.Equal((kind, given.Sam.Id), (await fixture.RemindersAsync(followUp)) is [var one] ? (one.Kind, one.RecipientId) : default);
    }

    [Fact]
    public async Task Without_a_lead_the_team_leader_is_reminded()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy");

        fixture.MoveTo(day: 1);
        await fixture.SweepAsync();

        Assert.Equal(given.Fran.Id, Assert.Single(await fixture.RemindersAsync(Day(0, episode))).RecipientId);
    }

    [Fact]
    public async Task Whoever_is_reminded_for_two_reasons_hears_the_latest_once()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy");

        fixture.MoveTo(day: 4); // the day after and the third day have passed, and both are for the team leader
        await fixture.SweepAsync();

        Assert.Equal(ReminderKind.ThreeDaysAfter, Assert.Single(await fixture.RemindersAsync(Day(0, episode))).Kind);
    }

    [Fact]
    public async Task When_the_lead_has_left_the_team_leader_is_reminded()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await App.WithDbAsync(async db =>
        {
            (await db.StaffMembers.SingleAsync(staff => staff.Id == given.Sam.Id)).ImportLeaving(App.Today);
            await db.SaveChangesAsync();
        });

        fixture.MoveTo(day: 1);
        await fixture.SweepAsync();

        Assert.Equal(given.Fran.Id, Assert.Single(await fixture.RemindersAsync(Day(0, episode))).RecipientId);
    }

    [Fact]
    public async Task The_sweep_plans_the_weekly_reviews()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);

        fixture.MoveTo(day: 40);
        await fixture.SweepAsync();

        var days = await App.WithDbAsync(db => db.Episodes.Where(one => one.Id == episode.Id).SelectMany(one => one.Reviews).Select(review => review.Day).ToListAsync());
        Assert.Equal([0, 7, 14, 21, 28, 35, 42], days.Order());
    }

    private static Review Day(int day, Episode episode) => episode.Reviews.Single(review => review.Day == day);
}
