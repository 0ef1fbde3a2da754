using System.Net;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class SteeringTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Moving_zone_keeps_who_why_and_what_would_change_it()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-2));
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/zone");

        var person = await sam.SubmitAsync(page, "Move zone", ("Zone", "Green"), ("Reason", "Sleeping well"), ("WhatWouldChange", "Two bad nights"));

        Assert.Contains("Moved to the Green zone.", person.Text, StringComparison.Ordinal);
        Assert.Contains("Sleeping well. Set by Sam Adeyemi on Monday 23 November 2026. What would change it: Two bad nights", person.Text, StringComparison.Ordinal);
        Assert.Contains("1 earlier zone", person.Text, StringComparison.Ordinal);
        Assert.Equal(Zone.Green, (await EpisodeAsync()).Zone);
    }

    [Fact]
    public async Task A_move_without_a_reason_or_to_the_same_zone_changes_nothing()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/zone");

        var answer = await sam.SubmitAsync(page, "Move zone", ("Zone", "Amber"));

        Assert.Equal(["This person is already in the Amber zone. Choose another", "Say why the zone changes"], answer.Errors);
        Assert.Single((await EpisodeAsync()).Zones);
    }

    [Fact]
    public async Task Moving_zone_from_a_page_that_has_changed_since_is_refused()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var url = $"/people/{episode.ServiceUserId}/zone";
        var sam = await app.LogInAsync("sam@example.test");
        var fran = await app.LogInAsync("fran@example.test");
        var samsPage = await sam.OpenAsync(url);
        await fran.SubmitAsync(await fran.OpenAsync(url), "Move zone", ("Zone", "Red"), ("Reason", "More support asked for"));

        var answer = await sam.SubmitAsync(samsPage, "Move zone", ("Zone", "Green"), ("Reason", "Sleeping well"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(Zone.Red, (await EpisodeAsync()).Zone);
    }

    [Fact]
    public async Task Closing_says_what_it_will_do_before_it_does_it()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-8), lead: given.Sam);
        await ChangeAsync(episode, open => open.Book(new BookingDetails(BookingKind.Visit, app.Now.AddDays(1), 60, Mechanism.FaceToFace, Place.Home, [given.Sam.Id]), app.Now, by: null));
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/close");

        var check = await sam.SubmitAsync(page, "Continue", ("Closing.Reason", "TreatmentCompleted"), ("Closing.JointVisit", "Held"), ("Closing.OnwardService", "GP"), ("Closing.Disengaged", "false"));

        Assert.Contains("2 reviews will count as missed", check.Text, StringComparison.Ordinal);
        Assert.Contains("1 booking will be cancelled: visit (24 November 9:30am)", check.Text, StringComparison.Ordinal);
        Assert.True((await EpisodeAsync()).IsOpen);
        var person = await sam.SubmitAsync(check, "Close this episode");
        Assert.Contains("The episode is closed.", person.Text, StringComparison.Ordinal);
        var closed = await EpisodeAsync();
        Assert.Equal((app.Today, ClosingReason.TreatmentCompleted, "GP", true), (closed.ClosedOn!.Value, closed.ClosingReason!.Value, closed.OnwardService, closed.JointVisit!.Value));
        Assert.Null(closed.CurrentLead);
        Assert.DoesNotContain(closed.Bookings, booking => booking.IsCurrent);
    }

    [Fact]
    public async Task Closing_asks_for_every_decision_and_for_the_reason_of_each()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/close");

        var nothing = await sam.SubmitAsync(page, "Continue", ("Closing.On", "2026-11-24"));
        var disengaged = await sam.SubmitAsync(page, "Continue", ("Closing.Reason", "DidNotAttend"), ("Closing.JointVisit", "NotApplicable"), ("Closing.Disengaged", "true"));

        Assert.Equal(["The closing date must be today or in the past", "Choose why the episode closes", "Say whether a joint visit was held", "Decide whether this person has disengaged"], nothing.Errors);
        Assert.Equal(["Say why you think they have disengaged", "Say what has been done to reach them"], disengaged.Errors);
        Assert.True((await EpisodeAsync()).IsOpen);
    }

    [Fact]
    public async Task After_a_death_only_the_date_is_asked_and_the_words_are_kind()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/close");

        var check = await sam.SubmitAsync(page, "Continue", ("Closing.Reason", "Died"));
        var person = await sam.SubmitAsync(check, "Record and close");

        Assert.Contains("We are sorry.", check.Text, StringComparison.Ordinal);
        Assert.Contains("Please look after one another.", person.Text, StringComparison.Ordinal);
        Assert.Equal(ClosingReason.Died, (await EpisodeAsync()).ClosingReason);
    }

    [Fact]
    public async Task Answers_can_be_changed_before_closing()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync($"/people/{episode.ServiceUserId}/close");
        var check = await sam.SubmitAsync(page, "Continue", ("Closing.Reason", "MovedAway"), ("Closing.JointVisit", "NotHeld"), ("Closing.Disengaged", "false"), ("Closing.OnwardService", "Northam"));

        var form = await sam.SubmitAsync(check, "Change answers");

        Assert.Empty(form.Errors);
        Assert.Equal("Northam", form.Document.QuerySelector("[name='Closing.OnwardService']")!.GetAttribute("value"));
        Assert.NotNull(form.Document.QuerySelector("[name='Closing.Reason'][value='MovedAway'][checked]"));
        Assert.NotNull(form.Document.QuerySelector("[name='Closing.Disengaged'][value='false'][checked]"));
    }

    [Fact]
    public async Task An_admission_and_the_return_are_recorded_on_one_page()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-5), lead: given.Sam);
        var url = $"/people/{episode.ServiceUserId}/hospital";
        var sam = await app.LogInAsync("sam@example.test");

        var admitted = await sam.SubmitAsync(await sam.OpenAsync(url), "Record admission", ("On", "2026-11-21"));
        var tooEarly = await sam.SubmitAsync(await sam.OpenAsync(url), "Record return", ("On", "2026-11-20"));
        var returned = await sam.SubmitAsync(await sam.OpenAsync(url), "Record return", ("On", "2026-11-23"));

        Assert.Contains("In hospital since Saturday 21 November 2026", admitted.Text, StringComparison.Ordinal);
        Assert.Equal(["The return date must be between 21 November 2026 and today"], tooEarly.Errors);
        Assert.Contains("Return recorded.", returned.Text, StringComparison.Ordinal);
        var after = await EpisodeAsync();
        Assert.Equal((2, false), (after.Round, after.IsPaused));
        Assert.Equal([NotNeededReason.Admitted, NotNeededReason.Admitted], after.Reviews.Where(review => review.Round == 1 && review.NotNeeded is not null).Select(review => review.NotNeeded!.Value));
        Assert.Equal(given.Sam.Id, after.CurrentLead!.StaffMemberId);
    }

    [Fact]
    public async Task A_closed_episode_is_steered_no_more()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        await ChangeAsync(episode, open => open.Close(new Closing(app.Today, ClosingReason.MovedAway, OnwardService: null, JointVisit: null, Disengagement: null), app.Now, by: null));
        var fran = await app.LogInAsync("fran@example.test");

        foreach (var page in new[] { "zone", "close", "hospital" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync($"/people/{episode.ServiceUserId}/{page}")).Status);
        }
    }

    private Task<Episode> EpisodeAsync() => app.WithDbAsync(db =>
        db.Episodes.AsNoTracking().Include(e => e.Zones).Include(e => e.Reviews).Include(e => e.Leads).Include(e => e.Bookings).Include(e => e.Pauses).SingleAsync());

    private Task ChangeAsync(Episode episode, Action<Episode> change) => app.WithDbAsync(async db =>
    {
        var open = await db.Episodes.Include(e => e.Reviews).Include(e => e.Leads).Include(e => e.CoreGroup).Include(e => e.Pauses).Include(e => e.Bookings).SingleAsync(e => e.Id == episode.Id);
        change(open);
        await db.SaveChangesAsync();
    });
}
