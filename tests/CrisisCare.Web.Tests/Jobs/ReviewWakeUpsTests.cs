using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Support;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Jobs;

public sealed class ReviewWakeUpsTests : IDisposable
{
    private readonly ReminderFixture fixture = new();

    private CrisisCareApp App => fixture.App;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Each_review_of_an_accepted_person_has_one_pending_job()
    {
        var given = await Given.ATeamAsync(App);

        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);

        Assert.Equal(
            episode.Reviews.Select(review => (review.Id, review.Day == 0 ? review.DueOn : review.DueOn.AddDays(-2))).Order(),
            PendingJobs.Of(App).Order());
    }

    [Fact]
    public async Task Rebooking_three_times_leaves_one_pending_job_for_each_review()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);

        foreach (var day in new[] { 1, 3, 2 })
        {
            await fixture.ChangeAsync(episode, one => one.Book(
                one.Reviews.Single(review => review.Day == 0),
                new BookingDetails(BookingKind.InitialAppointment, ServiceTime.At(App.Today.AddDays(day), new TimeOnly(14, 0)), 60, Mechanism.FaceToFace, Place.Home, [given.Sam.Id]),
                rebooking: null, App.Now, by: null));
        }

        var pending = PendingJobs.Of(App);
        Assert.Equal(3, pending.Count);
        Assert.Contains((episode.Reviews.Single(review => review.Day == 7).Id, App.Today.AddDays(7)), pending); // day 0 + 7, two days before
    }

    [Fact]
    public async Task A_held_review_has_no_pending_job()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);

        await fixture.ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 0), given.Sam.Id, App.Now, App.Now, by: null));

        Assert.Equal(episode.Reviews.Where(review => review.Day > 0).Select(review => review.Id).Order(), PendingJobs.Of(App).Select(job => job.ReviewId).Order());
    }

    [Fact]
    public async Task Closing_the_episode_deletes_the_jobs_of_the_reviews_ahead()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);

        await fixture.ChangeAsync(episode, one => one.Close(new Closing(App.Today, ClosingReason.MovedAway, null, null, null), App.Now, by: null));

        Assert.Empty(PendingJobs.Of(App));
    }

    [Fact]
    public async Task A_job_that_has_run_sets_the_next_and_the_last_one_sets_none()
    {
        var given = await Given.ATeamAsync(App);
        var day7 = (await given.APersonAsync("Grace", "Abernathy", lead: given.Sam)).Reviews.Single(review => review.Day == 7);

        fixture.MoveTo(day: 5);
        await fixture.RunAsync(day7);
        var next = PendingJobs.Of(App).Single(job => job.ReviewId == day7.Id).On;
        fixture.MoveTo(day: 5);
        await fixture.RunAsync(day7);

        Assert.Equal(day7.DueOn, next);
        Assert.DoesNotContain(PendingJobs.Of(App), job => job.ReviewId == day7.Id);
    }

    [Fact]
    public async Task The_sweep_sets_again_what_was_forgotten()
    {
        var given = await Given.ATeamAsync(App);
        var wakeUps = App.Services.GetRequiredService<ReviewWakeUps>();
        wakeUps.IsOn = false;
        await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        var forgotten = PendingJobs.Of(App);

        wakeUps.IsOn = true;
        await fixture.SweepAsync();

        Assert.Empty(forgotten);
        Assert.Equal(3, PendingJobs.Of(App).Count);
    }

    [Fact]
    public async Task Only_ids_are_arguments_of_jobs()
    {
        var given = await Given.ATeamAsync(App);
        await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);

        var jobs = App.Services.GetRequiredService<JobStorage>().GetMonitoringApi().ScheduledJobs(0, 1000);

        Assert.All(jobs, job => Assert.All(job.Value.Job.Args, argument => Assert.True(argument is Guid or CancellationToken or null)));
    }

    [Fact]
    public async Task Sessions_that_have_ended_and_old_form_keys_are_cleaned_up()
    {
        await Given.ATeamAsync(App);
        await App.LogInAsync("sam@example.test");
        fixture.MoveTo(day: 8);
        await App.LogInAsync("fran@example.test");

        await App.RunAsync<CleanUp>(job => job.RunAsync(CancellationToken.None));

        Assert.Equal(1, await App.WithDbAsync(db => db.Set<CrisisCare.Web.Security.UserSession>().CountAsync()));
    }
}
