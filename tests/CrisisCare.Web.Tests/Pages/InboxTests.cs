using CrisisCare.Web.Tests.Jobs;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed class InboxTests : IDisposable
{
    private readonly ReminderFixture fixture = new();

    private CrisisCareApp App => fixture.App;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_reminder_is_in_the_inbox_in_words_with_links()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);
        await fixture.SweepAsync();
        var sam = await App.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync("/inbox");

        Assert.Contains("1 unread", page.Text, StringComparison.Ordinal);
        Assert.Contains("Unread Initial appointment of Grace Abernathy is due today.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".app-inbox a"), link => link.GetAttribute("href") == $"/people/{episode.ServiceUserId}");
        Assert.Contains("Inbox (1 unread)", page.Document.QuerySelector("nav[aria-label=Menu]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_marked_as_read()
    {
        var given = await Given.ATeamAsync(App);
        await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);
        await fixture.SweepAsync();
        var sam = await App.LogInAsync("sam@example.test");

        var page = await sam.SubmitAsync(await sam.OpenAsync("/inbox"), "Mark all as read");

        Assert.Contains("Nothing unread", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDbAsync(db => db.Reminders.CountAsync(reminder => reminder.ReadAt == null)));
    }

    [Fact]
    public async Task A_reminder_of_a_review_held_meanwhile_says_so()
    {
        var given = await Given.ATeamAsync(App);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);
        await fixture.SweepAsync();
        await fixture.ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 0), given.Sam.Id, App.Now, App.Now, by: null));
        var sam = await App.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync("/inbox");

        Assert.Contains("Initial appointment of Grace Abernathy was held on Tuesday 24 November 2026.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_what_is_meant_for_another()
    {
        var given = await Given.ATeamAsync(App);
        await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        fixture.MoveTo(day: 1);
        await fixture.SweepAsync();
        var priya = await App.LogInAsync("priya@example.test");

        var page = await priya.OpenAsync("/inbox");

        Assert.Contains("There are no reminders for you yet.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace", page.Text, StringComparison.Ordinal);
    }
}
