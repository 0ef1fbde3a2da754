using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Contacts;

public sealed class ToldAgainTests : IDisposable
{
    private readonly CrisisCareApp app = new();
    private Episode episode = null!;

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("true", true, "Had to tell us againYes")]
    [InlineData("false", false, "Had to tell us againNo")]
    [InlineData("", null, "Had to tell us againNot recorded")]
    public async Task A_contact_says_yes_no_or_not_recorded(string chosen, bool? kept, string words)
    {
        var sam = await StartAsync();

        var saved = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.ToldAgain", chosen));

        Assert.Equal(kept, Assert.Single(await ContactsAsync()).ToldAgain);
        Assert.Contains(words, saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_somebody_says_so_it_is_not_recorded_and_never_a_no()
    {
        var sam = await StartAsync();
        var form = await sam.OpenAsync("/contact");

        await sam.SubmitAsync(form, "Save contact");

        Assert.Equal("Not recorded", form.Document.QuerySelector("[name='Input.ToldAgain'][checked] + label")!.TextContent.Trim());
        Assert.Null(Assert.Single(await ContactsAsync()).ToldAgain);
    }

    [Fact]
    public async Task Nobody_met_and_told_again_do_not_go_together()
    {
        var sam = await StartAsync();

        var page = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.Outcome", "NoAnswer"), ("Input.ToldAgain", "true"));

        Assert.Equal(["Nobody was met, so nothing had to be told again. Choose “Not recorded”"], page.Errors);
        Assert.Empty(await ContactsAsync());
    }

    [Fact]
    public async Task One_tap_after_saving_says_it_and_a_second_one_changes_nothing()
    {
        var sam = await StartAsync();
        var saved = await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact");

        var said = await sam.SubmitAsync(saved, "Yes");
        await sam.SubmitAsync(saved, "No", ("SubmissionKey", $"{Guid.CreateVersion7()}"));

        Assert.Contains("Had to tell us againYes", said.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(await ContactsAsync()).ToldAgain);
    }

    [Fact]
    public async Task A_correction_changes_it_and_the_versions_say_both()
    {
        var sam = await StartAsync();
        await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact", ("Input.ToldAgain", "true"));
        var first = Assert.Single(await ContactsAsync());

        var form = await sam.OpenAsync($"/contacts/{first.Id}/correct");
        var versions = await sam.SubmitAsync(form, "Put right", ("Input.ToldAgain", "false"), ("Input.Why", "I misheard"));

        Assert.Equal("Yes", form.Document.QuerySelector("[name='Input.ToldAgain'][checked] + label")!.TextContent.Trim());
        Assert.Matches("Had to tell us againYes.*Had to tell us againNo", versions.Text);
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
