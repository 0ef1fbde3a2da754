using CrisisCare.Browser.Tests.Support;
using CrisisCare.Web.Tests.Support;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

public sealed class BoardTests(Chrome chrome) : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_board_refreshes_without_losing_the_place_of_whoever_reads_it()
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddDays(-2), given.Priya);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        await using var fran = await chrome.VisitAsync(address, Screen.Desktop);
        await fran.LogInAsync("fran@example.test");
        await fran.Page.GetByRole(AriaRole.Link, new() { Name = "Daniel Whitcombe" }).FocusAsync();
        Assert.DoesNotContain("in 1 contact", await fran.TextAsync(), StringComparison.Ordinal);

        await given.AContactAsync(grace.Id, app.Now.AddHours(-1), [given.Sam, given.Lou]);
        await RefreshAsync(fran);

        await Assertions.Expect(fran.Page.Locator("main")).ToContainTextAsync("2 staff in 1 contact");
        Assert.Equal("Daniel Whitcombe", await fran.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()"));
        Assert.Empty(fran.Complaints);
    }

    [Fact]
    public async Task The_board_says_Not_updating_after_two_failed_refreshes()
    {
        var address = app.Listen();
        await Given.ATeamAsync(app);
        await using var fran = await chrome.VisitAsync(address, Screen.Desktop);
        await fran.LogInAsync("fran@example.test");
        await fran.Page.RouteAsync("**/*handler=Board*", route => route.AbortAsync());
        var words = fran.Page.GetByText("Not updating");

        await RefreshAsync(fran);
        await Assertions.Expect(words).ToBeHiddenAsync();
        await RefreshAsync(fran);

        await Assertions.Expect(words.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_open_board_does_not_keep_anybody_logged_in()
    {
        var address = app.Listen();
        await Given.ATeamAsync(app);
        await using var fran = await chrome.VisitAsync(address, Screen.Desktop);
        await fran.LogInAsync("fran@example.test");

        for (var minutes = 0; minutes < 30; minutes += 10)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(10));
            await RefreshAsync(fran);
        }

        await fran.Page.GotoAsync("/people");
        Assert.Contains("/log-in", fran.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>What the board does by itself every 20 seconds, now.</summary>
    private static async Task RefreshAsync(Visitor visitor)
    {
        var asked = visitor.Page.WaitForRequestAsync("**/*handler=Board*");
        await visitor.Page.EvaluateAsync("document.body.dispatchEvent(new CustomEvent('board'))");
        var request = await asked;
        try
        {
            await request.ResponseAsync();
        }
        catch (PlaywrightException)
        {
            // A refresh that is made to fail has no answer.
        }

        await visitor.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
}
