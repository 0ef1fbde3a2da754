using System.Net;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages;

public sealed class FirstPageTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran", "Team board")]
    [InlineData("sam", "Team board")]
    [InlineData("lou", "Team board")]
    [InlineData("mo", "Is it getting better?")]
    [InlineData("viv", "Is it getting better?")]
    [InlineData("ada", "Accounts")]
    [InlineData("odd", "Welcome")]
    public async Task Everybody_begins_on_a_page_that_is_theirs(string who, string heading)
    {
        var given = await Given.ATeamAsync(app);
        await given.AnAccountAsync("Odd", Roles.Auditor, team: given.Team);
        var browser = await app.LogInAsync($"{who}@example.test");

        var first = await browser.OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(heading, first.Heading);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    public async Task Help_can_be_read_without_logging_in(string url)
    {
        var page = await app.Browser().OpenAsync(url);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("mo", "/admin/accounts")]
    [InlineData("sam", "/admin/accounts")]
    [InlineData("ada", "/improvement")]
    public async Task A_page_that_is_somebody_elses_is_refused(string who, string url)
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync($"{who}@example.test");

        var page = await browser.OpenAsync(url);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task No_page_contains_the_words_of_risk_scoring()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei");
        var fran = await app.LogInAsync("fran@example.test");
        var mo = await app.LogInAsync("mo@example.test");
        BrowsedPage[] pages =
        [
            await fran.OpenAsync("/"), await fran.OpenAsync("/help"), await fran.OpenAsync("/accessibility"), await fran.OpenAsync("/privacy"),
            await fran.OpenAsync("/welcome"), await mo.OpenAsync("/improvement"),
        ];

        Assert.All(pages, page => Assert.All(
            new[] { "high risk", "low risk", "risk score" },
            words => Assert.DoesNotContain(words, page.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase)));
    }
}
