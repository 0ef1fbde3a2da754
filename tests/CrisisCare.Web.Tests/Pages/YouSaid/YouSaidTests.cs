using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Tests.Pages.Feedback;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.YouSaid;

public sealed class YouSaidTests : TogetherFixture
{
    private const string Url = "/team/southam/you-said-we-did";

    [Theory]
    [InlineData("")]
    [InlineData("/poster")]
    public async Task Off_and_unknown_are_answered_alike(string page)
    {
        await TurnOnAsync();
        await App.WithDbAsync(async db =>
        {
            (await db.Teams.SingleAsync(team => team.Id == Given.Team.Id)).ShowYouSaid(shows: false, "southam", isFindable: false);
            await db.SaveChangesAsync();
        });

        var (off, unknown) = (await App.Browser().OpenAsync(Url + page), await App.Browser().OpenAsync("/team/nobodys/you-said-we-did" + page));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (off.Status, unknown.Status));
        Assert.Equal(off.Document.DocumentElement.OuterHtml, unknown.Document.DocumentElement.OuterHtml);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Search_engines_list_it_only_if_the_team_lets_them(bool findable)
    {
        await TurnOnAsync(findable);

        var page = await App.Browser().OpenAsync(Url);

        Assert.Equal(!findable, page.Response.Headers.Contains("X-Robots-Tag"));
        Assert.Equal(!findable, page.Document.QuerySelector("meta[name=robots]") is not null);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task It_says_what_was_said_what_was_decided_and_what_changed_and_identifies_nobody()
    {
        await AStoryAsync();

        var page = await App.Browser().OpenAsync(Url);
        var poster = await App.Browser().OpenAsync(Url + "/poster");

        Assert.Contains($"You said {Quoted} We said One main worker for each person. We chose this on 20 November 2026. We did Lead workers begin. We did this on 22 November 2026. People who have had care like this and our staff did it side by side.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"“{Quoted}” We said: One main worker for each person. We did: Lead workers begin (22 November 2026).", poster.Text, StringComparison.Ordinal);
        Assert.Contains("https://crisiscare.example/team/southam/you-said-we-did", poster.Text, StringComparison.Ordinal);
        foreach (var told in new[] { "Lou", "Mill Road", "Grace", "Fran", "Viv", "24 October" })
        {
            Assert.DoesNotContain(told, page.Document.DocumentElement.OuterHtml + poster.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_read_with_ease_at_the_age_of_nine()
    {
        await TurnOnAsync();
        var empty = await App.Browser().OpenAsync(Url);
        await AStoryAsync();
        var full = await App.Browser().OpenAsync(Url);

        foreach (var page in new[] { empty, full })
        {
            var lines = page.Document.QuerySelectorAll("main h1, main h2, main h3, main p, main li").Select(line => line.TextContent.Trim());
            var age = ReadingAge.Of(string.Join('\n', lines).Replace(Given.Team.Name, "the team", StringComparison.Ordinal));
            Assert.True(age < 10, $"{age:0.0}");
        }
    }

    [Fact]
    public async Task A_team_leader_turns_it_on_and_two_teams_have_two_addresses()
    {
        var (fran, nadia) = (await App.LogInAsync("fran@example.test"), await App.LogInAsync("nadia@example.test"));
        var page = await fran.OpenAsync("/team/settings/public-page");

        var wrong = await fran.SubmitAsync(page, "Save", ("Input.Shows", "true"), ("Input.Slug", "Our Team!"));
        var saved = await fran.SubmitAsync(page, "Save", ("Input.Shows", "true"), ("Input.Slug", "southam"));
        var taken = await nadia.SubmitAsync(await nadia.OpenAsync("/team/settings/public-page"), "Save", ("Input.Shows", "true"), ("Input.Slug", "southam"));

        Assert.Single(wrong.Errors);
        Assert.Contains("The page is on.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await App.Browser().OpenAsync(Url)).Status);
        Assert.Equal(["Another team has this name in its address. Choose another"], taken.Errors);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.LogInAsync("viv@example.test")).OpenAsync("/team/settings/public-page")).Status);
    }

    /// <summary>A theme with a cleared quote, its reply, and an idea from it that was done together.</summary>
    private async Task AStoryAsync()
    {
        var (theme, quote) = await AThemeAsync();
        var (fran, viv) = (new Author(await AccountAsync("fran"), AuthorKind.Staff), new Author(await AccountAsync("viv"), AuthorKind.Partner));
        var idea = ChangeIdea.Raise(Given.Team.Id, new IdeaFacts("Lead workers", "One for each", new Credit(CreditAs.Name, "Viv")), theme.Id, App.Now, viv);
        idea.Agree(App.Now, viv);
        idea.Agree(App.Now, fran);
        var change = idea.Accept(new ChangeFacts(ChangeKind.GoLive, App.Today.AddDays(-1), "Lead workers begin", null), "It helps", App.Today, App.Now, fran);
        idea.MarkDoneTogether(App.Now);
        await TurnOnAsync();
        await Given.ASavedAsync(change, idea);
        await App.WithDbAsync(async db =>
        {
            var found = await db.Quotes.SingleAsync(one => one.Id == quote.Id);
            db.AddRange(found.Clear(App.Now, fran), found.Clear(App.Now, viv));
            (await db.Themes.SingleAsync(one => one.Id == theme.Id)).Decide("One main worker for each person.", App.Today.AddDays(-3), changeId: null, App.Today, fran.Account);
            await db.SaveChangesAsync();
        });
    }
}
