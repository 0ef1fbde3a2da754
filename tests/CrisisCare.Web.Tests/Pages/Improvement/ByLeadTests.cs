using System.Net;
using CrisisCare.Domain.Leads;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Improvement;

/// <summary>Who visited whose people: for the team leader alone, and on to the core group.</summary>
public sealed class ByLeadTests : IDisposable
{
    private const string Url = "/improvement/new-faces/by-lead";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_colleague_who_keeps_coming_leads_to_the_core_group_with_them_chosen()
    {
        var given = await Given.ATeamAsync(app);
        var person = await SeenAsync(given, visits: 3);
        var fran = await app.LogInAsync("fran@example.test");

        var matrix = await fran.OpenAsync(Url);
        var cell = matrix.Document.QuerySelector(".app-matrix__often a")!;
        var people = await fran.OpenAsync(cell.GetAttribute("href")!);
        var group = await fran.OpenAsync(people.Document.QuerySelector("a[href*='core-group']")!.GetAttribute("href")!);

        Assert.Equal("3 contacts of Sam Adeyemi’s people with Priya Nair: add to the core group", cell.TextContent);
        Assert.Contains("Rosalind Carey 3 contacts with Priya Nair", people.Text, StringComparison.Ordinal);
        Assert.Equal($"/people/{person}/core-group?colleague={given.Priya.Id}", group.Url);
        Assert.Equal(given.Priya.Id.ToString(), group.Document.QuerySelector("input[name=Joins][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_contacts_or_a_place_in_the_group_are_nothing_to_offer()
    {
        var given = await Given.ATeamAsync(app);
        await SeenAsync(given, visits: 2);
        await SeenAsync(given, visits: 4, inTheGroup: true);

        var page = await (await app.LogInAsync("fran@example.test")).OpenAsync(Url);

        Assert.Empty(page.Document.QuerySelectorAll(".app-matrix__often"));
        Assert.Contains("Sam Adeyemi Hours from the lead1 From the core group2 From others1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_and_colleagues_stand_in_the_order_of_the_alphabet_without_totals()
    {
        var given = await Given.ATeamAsync(app);
        await SeenAsync(given, visits: 3);
        var second = await given.APersonAsync("Rosalind", "Carey", app.Now.AddDays(-6), given.Priya);
        await given.AContactAsync(second.Id, app.Now.AddDays(-5), [given.Bo, given.Priya]);

        var matrix = (await (await app.LogInAsync("fran@example.test")).OpenAsync(Url)).Document.QuerySelector(".app-matrix")!;

        Assert.Equal(["Their lead", "Bo Lindqvist", "Priya Nair", "Sam Adeyemi"], matrix.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["Priya Nair", "Sam Adeyemi"], matrix.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["1", "1", "", "", "3", "1"], matrix.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Split(' ')[0]));
    }

    [Theory]
    [InlineData("sam")]
    [InlineData("lou")]
    [InlineData("mo")]
    [InlineData("viv")]
    [InlineData("ada")]
    public async Task Nobody_but_a_team_leader_sees_who_visited_whom(string who)
    {
        var given = await Given.ATeamAsync(app);
        var browser = await app.LogInAsync($"{who}@example.test");

        Assert.Equal("You cannot see this page", (await browser.OpenAsync(Url)).Heading);
        Assert.Equal("You cannot see this page", (await browser.OpenAsync($"/improvement/new-faces/{given.Sam.Id}/{given.Priya.Id}")).Heading);
        Assert.DoesNotContain("by-lead", (await browser.OpenAsync("/improvement/new-faces")).Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_of_another_team_finds_neither_its_staff_nor_its_people()
    {
        var given = await Given.ATeamAsync(app);
        await SeenAsync(given, visits: 3);
        var nadia = await app.LogInAsync("nadia@example.test");

        Assert.Contains("Nobody had a contact in these days.", (await nadia.OpenAsync(Url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"/improvement/new-faces/{given.Sam.Id}/{given.Priya.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"{Url}?team={given.Team.Id}")).Status);
    }

    [Fact]
    public async Task A_pair_with_nobody_between_them_says_so()
    {
        var given = await Given.ATeamAsync(app);

        var page = await (await app.LogInAsync("fran@example.test")).OpenAsync($"/improvement/new-faces/{given.Sam.Id}/{given.Lou.Id}");

        Assert.Contains("there is nobody with Sam Adeyemi as their lead practitioner now whom Lou Marsh saw", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Led and first seen by Sam, then so often by Priya, half an hour each.</summary>
    private async Task<Guid> SeenAsync(Given given, int visits, bool inTheGroup = false)
    {
        var person = await given.APersonAsync("Rosalind", "Carey", app.Now.AddDays(-6), given.Sam);
        if (inTheGroup)
        {
            await given.ChangeAsync(person.Id, episode => episode.AddToCoreGroup(given.Priya.Id, CoreGroupRole.Member, episode.AcceptedOn));
        }

        await given.AContactAsync(person.Id, app.Now.AddDays(-6).AddHours(1), [given.Sam]);
        for (var day = 1; day <= visits; day++)
        {
            await given.AContactAsync(person.Id, app.Now.AddDays(-6 + day), [given.Priya]);
        }

        return person.ServiceUserId;
    }
}
