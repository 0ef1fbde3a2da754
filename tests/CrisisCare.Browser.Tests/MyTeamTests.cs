using CrisisCare.Browser.Tests.Support;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>A person reads their team on an old phone without JavaScript and asks for a change; their lead and the team leader hear of it.</summary>
public sealed class MyTeamTests(Chrome chrome) : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_person_with_an_old_phone_and_no_JavaScript_reads_their_team_and_asks_for_someone_else()
    {
        var address = app.Listen();
        var path = await ALinkAsync();
        await using var grace = await chrome.VisitAsync(address, Screen.OldPhone, javaScript: false);

        await OpenAsync(grace, path);
        Assert.Contains("Your lead is Sam (nurse).", await grace.TextAsync(), StringComparison.Ordinal);
        await grace.Page.GetByLabel("I would like to see someone else").CheckAsync();
        await grace.Page.GetByLabel("Tell us more, if you like").FillAsync("Someone who speaks Polish 🙂");
        await grace.PressAsync("Ask");
        await grace.Page.WaitForURLAsync("**?asked=*");
        Assert.Contains("Until then your visits stay as they are.", await grace.TextAsync(), StringComparison.Ordinal);
        await PictureAsync(grace, "my-team-asked");

        await ReadAsync(address);
        Assert.Empty(grace.Complaints);
    }

    private static async Task OpenAsync(Visitor grace, string path)
    {
        await grace.Page.GotoAsync(path);
        await PictureAsync(grace, "my-team-question");
        await grace.Page.GetByLabel("Day").FillAsync("4");
        await grace.Page.GetByLabel("Month").FillAsync("May");
        await grace.Page.GetByLabel("Year").FillAsync("1988");
        await grace.PressAsync("Show my team");
        await grace.Page.GetByRole(AriaRole.Heading, new() { Name = "Your team", Exact = true }).WaitForAsync();
        await PictureAsync(grace, "my-team");
    }

    private async Task ReadAsync(Uri address)
    {
        await using var fran = await chrome.VisitAsync(address, Screen.Phone);
        await fran.LogInAsync("fran@example.test");
        await fran.Page.GotoAsync("/inbox");
        await fran.Page.GetByRole(AriaRole.Link, new() { Name = "Someone asked for a change on their own page" }).ClickAsync();
        Assert.Equal("Someone who speaks Polish 🙂", await fran.Page.Locator("blockquote").TextContentAsync());
        Assert.Empty(await fran.AxeViolationsAsync());
        await PictureAsync(fran, "my-team-request");
        Assert.Empty(fran.Complaints);
    }

    private async Task<string> ALinkAsync()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-3), given.Sam);
        await given.AVisitAsync(episode.Id, app.Now.AddDays(1), given.Sam);
        return await app.WithDbAsync(async db =>
        {
            var team = await db.Teams.SingleAsync(one => one.Id == given.Team.Id);
            team.OfferMyTeam(true);
            db.Add(MyTeamLink.Make(team, episode, app.Now, by: null, out var secret));
            await db.SaveChangesAsync();
            return $"/my-team/{secret}";
        });
    }

    private static async Task PictureAsync(Visitor visitor, string name)
    {
        Assert.False(await visitor.ScrollsSidewaysAsync());
        if (Environment.GetEnvironmentVariable("CRISISCARE_PICTURES") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{visitor.Page.ViewportSize!.Width}.png"), FullPage = true });
        }
    }
}
