using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Contacts;

/// <summary>It is Monday 23 November 2026, 9:30am.</summary>
public sealed class YourTeamGivenTests : IDisposable
{
    private readonly CrisisCareApp app = new();
    private Episode episode = null!;

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_contact_says_that_the_sheet_was_given_and_both_pages_say_when()
    {
        var sam = await StartAsync();

        var saved = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.YourTeamGiven", "true"), ("Input.LeadNaming", "NotAsked"));

        Assert.Contains("Could name their leadNot asked", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Your team sheet given on Monday 23 November 2026", (await sam.OpenAsync($"/people/{episode.ServiceUserId}")).Text, StringComparison.Ordinal);
        Assert.Contains("Your team sheet given on Monday 23 November 2026", (await sam.OpenAsync($"/people/{episode.ServiceUserId}/your-team")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_said_nothing_is_recorded()
    {
        var sam = await StartAsync();

        await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact");

        var contact = Assert.Single(await ContactsAsync());
        Assert.Equal((null, null), (contact.YourTeamGiven, contact.LeadNaming));
    }

    [Fact]
    public async Task Where_nobody_was_met_it_is_refused_in_a_sentence()
    {
        var sam = await StartAsync();

        var page = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.Outcome", "NoAnswer"), ("Input.YourTeamGiven", "true"));

        Assert.Equal(["Nobody was met, so no sheet was given and nobody was asked for their lead. Choose “Not recorded” for both"], page.Errors);
        Assert.Empty(await ContactsAsync());
    }

    [Fact]
    public async Task One_tap_after_saving_says_each_and_a_second_answer_changes_nothing()
    {
        var sam = await StartAsync();
        var saved = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact");

        await sam.SubmitAsync(await sam.SubmitAsync(saved, "Gave the “Your team” sheet"), "Could name their lead");
        await sam.SubmitAsync(saved, "Could not name their lead", ("SubmissionKey", $"{Guid.CreateVersion7()}"));

        var contact = Assert.Single(await ContactsAsync());
        Assert.Equal((true, LeadNaming.CouldName), (contact.YourTeamGiven, contact.LeadNaming));
    }

    [Fact]
    public async Task A_correction_changes_it_and_the_versions_say_both()
    {
        var sam = await StartAsync();
        await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.LeadNaming", "CouldName"));
        var first = Assert.Single(await ContactsAsync());

        var versions = await sam.SubmitAsync(await sam.OpenAsync($"/contacts/{first.Id}/correct"), "Put right", ("Input.LeadNaming", "CouldNot"), ("Input.Why", "I misheard"));

        Assert.Matches("Could name their leadYes.*Could name their leadNo", versions.Text);
    }

    private async Task<PageBrowser> StartAsync()
    {
        var given = await Given.ATeamAsync(app);
        episode = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        return await app.LogInAsync("sam@example.test");
    }

    private Task<List<Contact>> ContactsAsync() =>
        app.WithDbAsync(db => db.Episodes.AsNoTracking().Where(one => one.Id == episode.Id).SelectMany(one => one.Contacts).ToListAsync());
}
