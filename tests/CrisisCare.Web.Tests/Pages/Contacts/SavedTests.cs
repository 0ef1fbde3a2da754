using System.Net;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Contacts;

public sealed class SavedTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Undo_within_ten_minutes_takes_the_contact_back_and_twice_is_once()
    {
        var (sam, saved) = await SaveAsync();
        app.Clock.Advance(new TimeSpan(0, 9, 59));
        var page = await sam.OpenAsync(saved.Url);

        var undone = await sam.SubmitAsync(page, "Undo");
        var again = await sam.SubmitAsync(page, "Undo", ("SubmissionKey", $"{Guid.CreateVersion7()}"));

        Assert.Equal("This contact was taken back or put right", undone.Heading);
        Assert.Contains("0 staff in 0 contacts", undone.Text, StringComparison.Ordinal);
        Assert.Equal(undone.Text, again.Text);
        Assert.Equal(0, await StandingAsync());
    }

    [Fact]
    public async Task After_ten_minutes_undo_is_refused_and_putting_right_is_offered()
    {
        var (sam, saved) = await SaveAsync();
        app.Clock.Advance(new TimeSpan(0, 10, 1));

        var refused = await sam.SubmitAsync(saved, "Undo");

        Assert.Equal("Contact saved", refused.Heading);
        Assert.Contains("Put this contact right instead.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(1, await StandingAsync());
    }

    [Fact]
    public async Task Only_whoever_saved_it_may_undo_it_and_another_team_does_not_find_it()
    {
        var (_, saved) = await SaveAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var nadia = await app.LogInAsync("nadia@example.test");

        var seenByFran = await fran.OpenAsync(saved.Url);
        var seenByNadia = await nadia.OpenAsync(saved.Url);

        Assert.DoesNotContain(seenByFran.Document.QuerySelectorAll("button"), button => button.TextContent.Trim() == "Undo");
        Assert.Equal(HttpStatusCode.NotFound, seenByNadia.Status);
    }

    [Fact]
    public async Task The_back_button_after_an_undo_saves_nothing_and_says_so()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");
        var form = await sam.OpenAsync("/contact");
        await sam.SubmitAsync(await sam.SubmitAsync(form, "Save contact"), "Undo");

        var back = await sam.SubmitAsync(form, "Save contact");

        Assert.Equal("This contact was taken back or put right", back.Heading);
        Assert.Equal(0, await StandingAsync());
    }

    private async Task<(PageBrowser Sam, BrowsedPage Saved)> SaveAsync()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        var sam = await app.LogInAsync("sam@example.test");
        return (sam, await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact"));
    }

    private Task<int> StandingAsync() =>
        app.WithDbAsync(db => db.Episodes.SelectMany(episode => episode.Contacts).CountAsync(contact => contact.EndedAt == null));
}
