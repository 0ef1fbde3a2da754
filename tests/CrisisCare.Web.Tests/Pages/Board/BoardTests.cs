using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Board;

public sealed class BoardTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_board_says_whose_it_is_and_of_which_day()
    {
        await Given.ATeamAsync(app);
        var lou = await app.LogInAsync("lou@example.test");

        var board = await lou.OpenAsync("/");

        Assert.Equal("Team board", board.Heading);
        Assert.Contains("Team board Southam Crisis Home Treatment – Monday 23 November 2026 Updated 9:30am", board.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_is_a_word_and_a_shape_as_well_as_a_colour()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var board = await fran.OpenAsync("/");

        var headers = board.Document.QuerySelectorAll(".app-zone__header");
        Assert.Equal(["Red zone", "Amber zone", "Green zone", "Blue zone", "Black zone"], headers.Select(header => header.QuerySelector("h2")!.TextContent));
        Assert.Equal(5, headers.Select(header => header.QuerySelector(".app-zone-mark path")!.GetAttribute("d")).Distinct().Count());
        Assert.Equal(ZoneDefinitions.All.Select(zone => zone.PlannedContact), board.Document.QuerySelectorAll(".app-zone__plan").Select(plan => plan.TextContent));
    }

    [Fact]
    public async Task Who_needs_attention_is_first_in_the_order_of_the_rules()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Eve", "Fine", lead: given.Sam);
        await given.APersonAsync("Adam", "Fine", app.Now.AddDays(-1), given.Sam);
        var many = await given.APersonAsync("Dora", "Manystaff", app.Now.AddDays(-1), given.Sam);
        await given.AContactAsync(many.Id, app.Now.AddHours(-1), [given.Fran, given.Sam, given.Priya, given.Lou, given.Bo, given.Nadia]);
        await given.APersonAsync("Carl", "Overdue", app.Now.AddDays(-2), given.Sam);
        await given.APersonAsync("Bea", "Nolead");
        var fran = await app.LogInAsync("fran@example.test");

        var board = await fran.OpenAsync("/");
        var byName = await fran.OpenAsync("/?order=name");
        var byDays = await fran.OpenAsync("/?order=days");

        Assert.Equal(["Bea Nolead", "Carl Overdue", "Dora Manystaff", "Eve Fine", "Adam Fine"], board.People());
        Assert.Equal(["Adam Fine", "Bea Nolead", "Carl Overdue", "Dora Manystaff", "Eve Fine"], byName.People());
        Assert.Equal("Carl Overdue", byDays.People()[0]);
    }

    [Theory]
    [InlineData("lead={sam}", "Adam Amber,Gail Green")]
    [InlineData("lead=none", "Rob Red")]
    [InlineData("zone=green", "Gail Green")]
    [InlineData("lead={sam}&zone=amber", "Adam Amber")]
    [InlineData("show=no-lead", "Rob Red")]
    [InlineData("zone=purple&order=sideways&show=everything&lead=somebody", "Adam Amber,Gail Green,Rob Red")]
    public async Task The_address_filters_the_board_and_unknown_words_ask_for_nothing(string query, string people)
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Adam", "Amber", lead: given.Sam);
        await given.APersonAsync("Gail", "Green", lead: given.Sam, zone: Zone.Green);
        await given.APersonAsync("Rob", "Red", zone: Zone.Red);
        var fran = await app.LogInAsync("fran@example.test");

        var board = await fran.OpenAsync("/?" + query.Replace("{sam}", given.Sam.Id.ToString(), StringComparison.Ordinal));

        Assert.Equal(people.Split(','), board.People().Order());
        Assert.Contains("3 people on the caseload", board.Tiles());
    }

    [Fact]
    public async Task The_filter_form_keeps_what_was_chosen_and_the_next_visit_does_not()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Gail", "Green", lead: given.Sam, zone: Zone.Green);
        var fran = await app.LogInAsync("fran@example.test");

        var filtered = await fran.OpenAsync($"/?show=overdue&lead={given.Sam.Id}&zone=green&order=name");
        var again = await fran.OpenAsync("/");

        Assert.Equal(["overdue", given.Sam.Id.ToString(), "green", "name"], Chosen(filtered));
        Assert.Equal(["", "", ""], Chosen(again));
    }

    [Fact]
    public async Task A_board_of_forty_people_asks_the_database_no_more_often_than_one_of_ten()
    {
        using var commands = CountedCommands.Of(app);
        var given = await Given.ATeamAsync(app);
        await PeopleAsync(given, 10);
        var fran = await app.LogInAsync("fran@example.test");
        await fran.OpenAsync("/");
        var ten = await commands.DuringAsync(() => fran.OpenAsync("/"));
        await PeopleAsync(given, 30);

        var forty = await commands.DuringAsync(() => fran.OpenAsync("/"));

        Assert.Contains("40 people on the caseload", (await fran.OpenAsync("/")).Tiles());
        Assert.True(ten > 5, "The counter counts.");
        Assert.Equal(ten, forty);
    }

    private static IEnumerable<string?> Chosen(BrowsedPage page) =>
        page.Document.QuerySelectorAll(".app-filters input[type=hidden], .app-filters select")
            .Select(field => field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value : field.GetAttribute("value"));

    private async Task PeopleAsync(Given given, int many)
    {
        for (var number = 0; number < many; number++)
        {
            StaffMember?[] leads = [given.Sam, given.Priya, null];
            var episode = await given.APersonAsync("Person", $"{number}", app.Now.AddDays(-number % 9), leads[number % 3], (Zone)(number % 5));
            await given.AContactAsync(episode.Id, app.Now.AddHours(-1), [given.Lou]);
        }
    }
}
