using System.Net;
using System.Text.RegularExpressions;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Improvement;

public sealed class IndexTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran", HttpStatusCode.OK)]
    [InlineData("sam", HttpStatusCode.OK)]
    [InlineData("lou", HttpStatusCode.OK)]
    [InlineData("mo", HttpStatusCode.OK)]
    [InlineData("viv", HttpStatusCode.OK)]
    [InlineData("ada", HttpStatusCode.Forbidden)]
    public async Task The_team_its_improvement_staff_and_its_partners_see_the_measures_and_nobody_else(string who, HttpStatusCode status)
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync($"{who}@example.test");

        foreach (var url in new[] { "/improvement", "/improvement/staff-met", "/improvement/changes" })
        {
            Assert.Equal(status, (await browser.OpenAsync(url)).Status);
        }
    }

    [Fact]
    public async Task Every_measure_is_there_once_and_leads_to_its_page()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 3);
        var mo = await app.LogInAsync("mo@example.test");

        var page = await mo.OpenAsync("/improvement");

        var links = page.Document.QuerySelectorAll("main h2 a, main h3 a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(MeasureCatalogue.All.Select(measure => measure.Key).Order(), links.Select(link => link.Split('/', '?')[2]).Order());
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await mo.OpenAsync(link)).Status);
        }
    }

    [Fact]
    public async Task The_main_measure_has_its_sentence_first_and_then_its_picture()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 16);

        var page = await (await app.LogInAsync("viv@example.test")).OpenAsync("/improvement");

        var figure = page.Document.QuerySelector("figure")!;
        Assert.StartsWith("3 different staff met in the first 14 days; the last points vary as chance alone would make them.", figure.QuerySelector("figcaption p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, figure.QuerySelectorAll("svg[role=img]").Length);
        Assert.Equal(16, figure.QuerySelectorAll(".app-spc__drawing--wide .app-spc__point").Length);
    }

    [Fact]
    public async Task A_new_team_is_told_when_charts_begin_and_an_account_without_a_team_whom_to_ask()
    {
        var given = await Given.ATeamAsync(app);
        await given.AnAccountAsync("Una", CrisisCare.Web.Security.Roles.Improvement);

        var empty = await (await app.LogInAsync("mo@example.test")).OpenAsync("/improvement");
        var without = await (await app.LogInAsync("una@example.test")).OpenAsync("/improvement");

        Assert.Contains("Nothing is recorded yet. The charts begin with the first person your team accepts", empty.Text, StringComparison.Ordinal);
        Assert.Contains("Your account does not belong to a team yet.", without.Text, StringComparison.Ordinal);
        Assert.Empty(empty.Document.QuerySelectorAll("svg[role=img]"));
    }

    [Fact]
    public async Task What_is_not_recorded_yet_is_said_to_be_so_and_never_0()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 3);

        var page = await (await app.LogInAsync("mo@example.test")).OpenAsync("/improvement");

        var card = page.Document.QuerySelectorAll(".app-multiples > li").Single(one => one.TextContent.Contains("Could name their lead", StringComparison.Ordinal));
        Assert.Contains("not recorded yet", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0", card.TextContent, StringComparison.Ordinal);
        Assert.Null(card.QuerySelector("svg"));
    }

    [Theory]
    [InlineData("fran")]
    [InlineData("viv")]
    public async Task Nobody_is_named_and_nothing_is_said_to_have_brought_anything_about(string who)
    {
        await PastOfATeam.WithMonthsAsync(app, months: 16);
        var browser = await app.LogInAsync($"{who}@example.test");

        foreach (var url in new[] { "/improvement", "/improvement/changes" }.Concat(MeasureCatalogue.All.Select(measure => $"/improvement/{measure.Key}")))
        {
            var page = await browser.OpenAsync(url);
            Assert.All(new[] { "Rosalind", "Carey", "1988", "Adeyemi", "Nair", "Northam" }, words => Assert.DoesNotContain(words, page.Document.QuerySelector("main")!.OuterHtml, StringComparison.Ordinal));
            page.HasNoNumberThatIsNone();
            Assert.DoesNotMatch(CausalWords, page.Text);
        }
    }

    [Fact]
    public async Task Somebody_of_several_teams_chooses_and_another_team_is_not_found()
    {
        var given = await Given.ATeamAsync(app);
        await app.WithDbAsync(async db =>
        {
            var sam = await db.StaffMembers.FindAsync(given.Sam.Id);
            await db.Entry(sam!).Collection(one => one.Memberships).LoadAsync();
            sam!.Join(given.OtherTeam.Id);
            await db.SaveChangesAsync();
        });
        var browser = await app.LogInAsync("sam@example.test");

        var page = await browser.OpenAsync($"/improvement?team={given.OtherTeam.Id}");
        var mo = await app.LogInAsync("mo@example.test");

        Assert.Equal("Northam Crisis Home Treatment", page.Document.QuerySelector("select[name=team] option[selected]")!.TextContent);
        Assert.Contains($"team={given.OtherTeam.Id}", page.Document.QuerySelector("main h2 a")!.GetAttribute("href"), StringComparison.Ordinal);
        foreach (var url in new[] { "/improvement", "/improvement/staff-met", "/improvement/changes", "/improvement/staff-met/target", "/improvement/staff-met/limits" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mo.OpenAsync($"{url}?team={given.OtherTeam.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await mo.OpenAsync($"{url}?team=nonsense")).Status);
        }
    }

    internal static readonly Regex CausalWords = new(
        @"\b(led to|leads to|caus(es|ed|ing)|resulted in|results in|due to (?!the day after)|thanks to|brought about|as a result|the effect of|impact of|reduced by|improved by|made people|achieved|works because)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5));
}
