using System.Text.RegularExpressions;
using CrisisCare.Browser.Tests.Support;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>A support worker writes with a person on a phone without JavaScript; whoever comes next has read it.</summary>
public sealed class OwnWordsTests(Chrome chrome) : IDisposable
{
    private const string DoNotAsk = "About my brother.\nAsk me about today 🙂 اليوم";

    private readonly CrisisCareApp app = new();
    private Episode episode = null!;

    private string Path => $"/people/{episode.ServiceUserId}";

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_is_written_with_the_person_on_a_phone_is_read_before_the_next_visit()
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        episode = await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-2), given.Sam);
        await using var lou = await chrome.VisitAsync(address, Screen.Phone, javaScript: false);
        await using var sam = await chrome.VisitAsync(address, Screen.Phone, javaScript: false);
        await lou.LogInAsync("lou@example.test");
        await sam.LogInAsync("sam@example.test");

        await WriteAsync(lou.Page);
        await lou.PressAsync("Save");
        await lou.Page.WaitForURLAsync(new Regex("/own-words$"));
        await ReadsAsync(sam, $"{Path}/book");
        await ReadsAsync(sam, $"/contact?person={episode.ServiceUserId}");
        await LogToldAgainAsync(sam);

        Assert.True((await app.WithDbAsync(db => db.Episodes.SelectMany(one => one.Contacts).SingleAsync())).ToldAgain);
        Assert.Empty(lou.Complaints.Concat(sam.Complaints));
    }

    private async Task WriteAsync(IPage page)
    {
        await page.GotoAsync(Path);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write it with them" }).ClickAsync();
        await page.GetByLabel("Preferred name").FillAsync("Ammy");
        await page.GetByLabel("What not to ask again").FillAsync(DoNotAsk);
        await page.GetByLabel("How and when to contact").FillAsync("Text first");
        await page.GetByLabel("With the person").CheckAsync();
    }

    private static async Task ReadsAsync(Visitor sam, string path)
    {
        await sam.Page.GotoAsync(path);
        var words = sam.Page.GetByRole(AriaRole.Region, new() { Name = "Ammy, in their own words" });
        Assert.Equal(DoNotAsk, await words.Locator("dd").First.TextContentAsync());
        Assert.Contains("Text first", await words.InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await sam.ScrollsSidewaysAsync());
    }

    private static async Task LogToldAgainAsync(Visitor sam)
    {
        await sam.Page.GetByRole(AriaRole.Group, new() { Name = "Did they have to tell us again?" }).GetByLabel("Yes").CheckAsync();
        await sam.PressAsync("Save contact");
        await sam.Page.WaitForURLAsync(new Regex("/contact/saved/"));
    }
}
