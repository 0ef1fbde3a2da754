using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Board;

public sealed class TilesTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Every_question_has_its_count_and_zero_is_still_a_link()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var board = await fran.OpenAsync("/");

        Assert.Equal(
            [
                "0 people on the caseload", "0 without a lead practitioner", "0 reviews overdue", "0 reviews due by tomorrow",
                "0 with no contact in the planned time", "0 seeing more than 5 different staff", "0 leads on leave", "0 to put right",
                "0 asking to be contacted today", "0 feedback unread for over 24 hours",
            ],
            board.Tiles());
        Assert.All(board.Document.QuerySelectorAll(".app-tile"), tile =>
        {
            Assert.Contains("app-tile--zero", tile.ClassName, StringComparison.Ordinal);
            Assert.NotNull(tile.GetAttribute("href"));
        });
    }

    [Fact]
    public async Task The_board_counts_everybody_without_a_lead()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei");
        await given.APersonAsync("Tomasz", "Zielinski", zone: Zone.Black);
        await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        var hospital = await given.APersonAsync("Ewan", "Prichard");
        await app.WithDbAsync(async db =>
        {
            (await db.Episodes.Include(episode => episode.Pauses).SingleAsync(episode => episode.Id == hospital.Id)).Admit(app.Today, app.Now);
            await db.SaveChangesAsync();
        });
        var fran = await app.LogInAsync("fran@example.test");

        var board = await fran.OpenAsync("/");

        Assert.Contains("3 without a lead practitioner", board.Tiles());
    }

    [Fact]
    public async Task Every_tile_about_people_leads_to_as_many_people_as_it_counts()
    {
        var fran = await AScenarioAsync();
        var board = await fran.OpenAsync("/");
        string[] aboutPeople = ["on the caseload", "without a lead practitioner", "in the planned time", "different staff"];

        foreach (var words in aboutPeople)
        {
            var tile = board.Tile(words);
            var list = await fran.OpenAsync(tile.GetAttribute("href")!);

            Assert.True(tile.Count() > 0, words);
            Assert.Equal(tile.Count(), list.People().Count);
            Assert.Equal(board.Tiles(), list.Tiles());
        }
    }

    [Fact]
    public async Task The_tile_of_leads_on_leave_leads_to_as_many_leads_and_to_their_people()
    {
        var fran = await AScenarioAsync();
        var board = await fran.OpenAsync("/");
        var tile = board.Tile("lead on leave");

        var list = await fran.OpenAsync(tile.GetAttribute("href")!);

        Assert.Equal(1, tile.Count());
        Assert.Equal("Priya Nair is away until 27 November and leads 2 people.", Assert.Single(list.Document.QuerySelectorAll("#leads-away li")).TextContent);
        Assert.Equal(["Ewan Prichard", "Grace Abernathy"], list.People().Order());
        Assert.Contains("2 of 5 people shown.", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tiles_of_reviews_lead_to_the_lists_of_reviews()
    {
        var fran = await AScenarioAsync();

        var board = await fran.OpenAsync("/");

        Assert.Equal("/reviews?view=overdue", board.Tile("overdue").GetAttribute("href"));
        Assert.Equal("/reviews?view=due", board.Tile("due by tomorrow").GetAttribute("href"));
    }

    [Fact]
    public async Task An_overdue_review_is_on_the_board_without_any_job_having_run()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Tomasz", "Zielinski", lead: given.Priya);
        var fran = await app.LogInAsync("fran@example.test");
        Assert.Contains("0 reviews overdue", (await fran.OpenAsync("/")).Tiles());
        Assert.Contains("1 review due by tomorrow", (await fran.OpenAsync("/")).Tiles());

        app.Clock.Advance(TimeSpan.FromDays(2));
        fran = await app.LogInAsync("fran@example.test");
        var board = await fran.OpenAsync("/");

        Assert.Contains("1 review overdue", board.Tiles());
        Assert.Contains("Initial appointment: overdue by 1 day", board.Card("Tomasz Zielinski"), StringComparison.Ordinal);
        Assert.Contains("Review overdue", board.Card("Tomasz Zielinski"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_another_team_are_neither_counted_nor_shown()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei");
        await given.APersonAsync("Somebody", "Else", team: given.OtherTeam);
        var fran = await app.LogInAsync("fran@example.test");

        var board = await fran.OpenAsync("/");
        var foreign = await fran.OpenAsync($"/?team={given.OtherTeam.Id}");

        Assert.Equal(["Amara Osei"], board.People());
        Assert.Contains("1 person on the caseload", board.Tiles());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, foreign.Status);
    }

    [Fact]
    public async Task Somebody_in_several_teams_chooses_the_team_and_keeps_it_in_every_link()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei");
        await given.APersonAsync("Bronwen", "Teague", team: given.OtherTeam);
        await app.WithDbAsync(async db =>
        {
            var fran = await db.StaffMembers.Include(staff => staff.Memberships).SingleAsync(staff => staff.Id == given.Fran.Id);
            fran.Join(given.OtherTeam.Id);
            await db.SaveChangesAsync();
        });
        var browser = await app.LogInAsync("fran@example.test");

        var first = await browser.OpenAsync("/");
        var second = await browser.OpenAsync($"/?team={given.Team.Id}");

        Assert.Equal(["Bronwen Teague"], first.People());
        Assert.Equal(["Amara Osei"], second.People());
        Assert.All(second.Document.QuerySelectorAll(".app-tile"), tile => Assert.Contains($"team={given.Team.Id}", tile.GetAttribute("href"), StringComparison.Ordinal));
    }

    /// <summary>Five people: one without a lead and without contact, two whose lead is on leave, one who met six different staff, one who is fine.</summary>
    private async Task<PageBrowser> AScenarioAsync()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-3), zone: Zone.Red);
        await given.APersonAsync("Grace", "Abernathy", lead: given.Priya);
        await given.APersonAsync("Ewan", "Prichard", lead: given.Priya);
        await given.APersonAsync("Hafsa", "Malik", lead: given.Sam);
        var rosalind = await given.APersonAsync("Rosalind", "Carey", app.Now.AddDays(-2), given.Sam);
        foreach (var (staff, hours) in new[] { given.Fran, given.Sam, given.Priya, given.Lou, given.Bo, given.Nadia }.Select((staff, index) => (staff, index)))
        {
            await given.AContactAsync(rosalind.Id, app.Now.AddHours(-6 + hours), [staff]);
        }

        await app.WithDbAsync(async db =>
        {
            var priya = await db.StaffMembers.Include(staff => staff.Absences).SingleAsync(staff => staff.Id == given.Priya.Id);
            priya.BeAbsent(AbsenceKind.Leave, app.Today, app.Today.AddDays(4));
            await db.SaveChangesAsync();
        });
        return await app.LogInAsync("fran@example.test");
    }
}
