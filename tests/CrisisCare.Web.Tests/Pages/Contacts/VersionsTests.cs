using System.Net;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Contacts;

public sealed class VersionsTests : IDisposable
{
    private readonly CrisisCareApp app = new();
    private Given given = null!;
    private Episode grace = null!;
    private Guid contactId;

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Putting_a_contact_right_makes_a_new_version_and_keeps_the_old_one_with_who_and_why()
    {
        await AContactAsync();
        var lou = await app.LogInAsync("lou@example.test");

        var page = await lou.SubmitAsync(await CorrectAsync(lou), "Put right", ("Input.Mechanism", "Phone"), ("Input.Place", ""), ("Input.Why", "It was a call"));

        Assert.Equal("Grace Abernathy", page.Heading);
        Assert.Contains("First recorded on 23 November 2026 at 9:30am by an imported file", page.Text, StringComparison.Ordinal);
        Assert.Contains("Put right on 23 November 2026 at 9:30am by Lou Marsh. Why: It was a call", page.Text, StringComparison.Ordinal);
        Assert.Contains("Version 2 on 23 November 2026 at 9:30am by Lou Marsh", page.Text, StringComparison.Ordinal);
        var versions = await ContactsAsync();
        Assert.Equal([Mechanism.FaceToFace, Mechanism.Phone], versions.Select(version => version.Mechanism));
        Assert.Equal([false, true], versions.Select(version => version.Stands));
        Assert.Equal(versions[0].Id, versions[1].ReplacesId);
    }

    [Fact]
    public async Task The_form_starts_with_what_was_recorded_and_asks_why()
    {
        await AContactAsync();
        var sam = await app.LogInAsync("sam@example.test");

        var refused = await sam.SubmitAsync(await CorrectAsync(sam), "Put right");

        Assert.Equal(["Say why this contact is being put right"], refused.Errors);
        Assert.Single(await ContactsAsync());
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_changes_nothing()
    {
        await AContactAsync();
        var lou = await app.LogInAsync("lou@example.test");
        var sam = await app.LogInAsync("sam@example.test");
        var stale = await CorrectAsync(lou);
        await sam.SubmitAsync(await CorrectAsync(sam), "Put right", ("Input.Minutes", "45"), ("Input.Why", "It was longer"));

        var refused = await lou.SubmitAsync(stale, "Put right", ("Input.Minutes", "60"), ("Input.Why", "It was an hour"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(["This version of the contact has already been put right or withdrawn"], refused.Errors);
        Assert.Equal([30, 45], (await ContactsAsync()).Select(version => version.DurationMinutes));
    }

    [Fact]
    public async Task A_contact_that_should_not_be_here_is_taken_back_with_a_reason()
    {
        await AContactAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync($"/contacts/{contactId}");

        var refused = await fran.SubmitAsync(page, "Take this contact back");
        var taken = await fran.SubmitAsync(page, "Take this contact back", ("Why", "It was with somebody else"));

        Assert.Equal(["Say why this contact should not be here"], refused.Errors);
        Assert.Contains("This contact was taken back. It is not counted.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Why: It was with somebody else", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await ContactsAsync(), contact => contact.Stands);
    }

    [Theory]
    [InlineData("fran", true)]
    [InlineData("sam", true)]
    [InlineData("priya", false)]
    [InlineData("lou", false)]
    public async Task Team_leaders_the_lead_and_whoever_recorded_it_may_take_a_contact_back(string account, bool may)
    {
        await AContactAsync();
        var fran = await app.LogInAsync("fran@example.test");
        var form = await fran.OpenAsync($"/contacts/{contactId}");
        var browser = await app.LogInAsync($"{account}@example.test");

        var page = await browser.OpenAsync($"/contacts/{contactId}");
        var answer = await browser.SubmitAsync(WithTokenOf(form, await CorrectAsync(browser)), "Take this contact back", ("Why", "It was with somebody else"));

        Assert.Equal(may, page.Text.Contains("This contact should not be here", StringComparison.Ordinal));
        Assert.Equal(may ? "Grace Abernathy" : "You cannot see this page", answer.Heading);
        Assert.Equal(!may, Assert.Single(await ContactsAsync()).Stands);
    }

    [Fact]
    public async Task Contacts_of_another_team_are_not_found()
    {
        await AContactAsync();
        var nadia = await app.LogInAsync("nadia@example.test");

        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"/contacts/{contactId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await CorrectAsync(nadia)).Status);
    }

    private static BrowsedPage WithTokenOf(BrowsedPage form, BrowsedPage own)
    {
        const string token = "input[name=__RequestVerificationToken]";
        var value = own.Document.QuerySelector($"main {token}")!.GetAttribute("value")!;
        foreach (var field in form.Document.QuerySelectorAll(token))
        {
            field.SetAttribute("value", value);
        }

        return form;
    }

    private Task<BrowsedPage> CorrectAsync(PageBrowser browser) => browser.OpenAsync($"/contacts/{contactId}/correct");

    private async Task AContactAsync()
    {
        given = await Given.ATeamAsync(app);
        grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddDays(-1), [given.Sam]);
        contactId = (await ContactsAsync()).Single().Id;
    }

    private Task<List<Contact>> ContactsAsync() =>
        app.WithDbAsync(db => db.Episodes.Where(episode => episode.Id == grace.Id).SelectMany(episode => episode.Contacts).OrderBy(contact => contact.Id).AsNoTracking().ToListAsync());
}
