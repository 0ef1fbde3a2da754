using System.Net;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Rota;

public sealed class WeekTests : IDisposable
{
    private static readonly DateOnly Monday = RotaFixture.Monday;

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Each_day_says_the_shift_the_visits_and_the_duty_lead()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday, ShiftKind.Early, isDutyLead: true);
        await rota.ShiftAsync(rota.Given.Sam, Monday.AddDays(1), ShiftKind.OwnHours, new ShiftHours(new TimeOnly(9, 30), new TimeOnly(17, 0)));
        await rota.ShiftAsync(rota.Given.Sam, Monday.AddDays(2), ShiftKind.Off);
        await rota.VisitAsync(rota.Given.Sam, RotaFixture.At(Monday, 11));

        var page = await rota.Fran.OpenAsync("/rota?week=2026-11-23");

        Assert.Equal("Rota, 23 to 29 November 2026", page.Heading);
        Assert.Equal(["Early Duty lead 1 visit", "9:30am to 5pm 0 visits", "Off", "Not filled in"], Cells(page, "Sam Adeyemi").Take(4));
    }

    [Fact]
    public async Task Whoever_is_away_is_shown_as_away_and_their_visits_are_pointed_out()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday, ShiftKind.Late);
        await rota.ShiftAsync(rota.Given.Lou, Monday, ShiftKind.Early);
        await rota.AwayAsync(rota.Given.Sam, AbsenceKind.Sickness, Monday, Monday.AddDays(1));
        await rota.VisitAsync(rota.Given.Sam, RotaFixture.At(Monday, 15));
        await rota.VisitAsync(rota.Given.Lou, RotaFixture.At(Monday, 14, 30));

        var page = await rota.Fran.OpenAsync("/rota");

        Assert.Equal(["Sickness was late 1 visit, outside a shift", "Sickness"], Cells(page, "Sam Adeyemi").Take(2));
        Assert.Equal("Early 1 visit, outside a shift", Cells(page, "Lou Marsh")[0]);
    }

    [Fact]
    public async Task Any_day_leads_to_its_week_and_weeks_lead_to_each_other()
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await rota.Fran.OpenAsync("/rota?week=2026-12-06");

        Assert.Equal("Rota, 30 November to 6 December 2026", page.Heading);
        var links = page.Document.QuerySelectorAll("nav[aria-label=Weeks] a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/rota?week=2026-11-23", "/rota?week=2026-11-23", "/rota?week=2026-12-07", "/rota/day?date=2026-11-30", "/rota/times"], links);
        Assert.Equal("/rota/day?date=2026-12-01", page.Document.QuerySelector("table.app-rota thead th:nth-child(3) a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2026-02-30", "Enter a real date")]
    [InlineData("23/11/2026", "Enter a real date")]
    [InlineData("1999-01-01", "The rota goes from 23 November 2024 to 23 November 2028. Check the year")]
    [InlineData("2099-12-31", "The rota goes from 23 November 2024 to 23 November 2028. Check the year")]
    public async Task A_week_that_cannot_be_is_refused_in_a_sentence(string week, string sentence)
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await rota.Fran.OpenAsync($"/rota?week={week}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal([sentence], page.Errors);
        Assert.Equal("Rota, 23 to 29 November 2026", page.Heading);
    }

    [Fact]
    public async Task An_empty_week_says_what_to_do()
    {
        var rota = await RotaFixture.OfAsync(app);
        var lou = await app.LogInAsync("lou@example.test");

        var leader = await rota.Fran.OpenAsync("/rota");
        var worker = await lou.OpenAsync("/rota");

        Assert.Contains("Nobody has filled in this week yet. Copy last week, fill from working patterns, or choose a colleague in the table.", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has filled in this week yet. A team leader fills it in.", worker.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_who_gives_care_reads_the_rota_and_nobody_else_does()
    {
        await Given.ATeamAsync(app);

        foreach (var (who, status) in new[] { ("fran", HttpStatusCode.OK), ("sam", HttpStatusCode.OK), ("lou", HttpStatusCode.OK), ("mo", HttpStatusCode.Forbidden), ("viv", HttpStatusCode.Forbidden), ("ada", HttpStatusCode.Forbidden) })
        {
            var browser = await app.LogInAsync($"{who}@example.test");

            Assert.Equal(status, (await browser.OpenAsync("/rota")).Status);
            Assert.Equal(status, (await browser.OpenAsync("/rota/day")).Status);
        }
    }

    [Fact]
    public async Task Only_a_team_leader_is_offered_changes_and_makes_them()
    {
        var rota = await RotaFixture.OfAsync(app);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync("/rota");

        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post], main a[href*='/rota/edit'], main a[href*='/rota/times']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync($"/rota/edit/{rota.Given.Sam.Id}?week=2026-11-23")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync("/rota/times")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync("/rota/fill?week=2026-11-23")).Status);
    }

    [Fact]
    public async Task The_rota_of_another_team_is_not_there()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.Given.ASavedAsync(new Shift(rota.Given.OtherTeam.Id, rota.Given.Nadia.Id, Monday, ShiftKind.Early));

        Assert.Equal(HttpStatusCode.NotFound, (await rota.Fran.OpenAsync($"/rota?team={rota.Given.OtherTeam.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rota.Fran.OpenAsync($"/rota/day?team={rota.Given.OtherTeam.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rota.Fran.OpenAsync($"/rota/times?team={rota.Given.OtherTeam.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rota.Fran.OpenAsync($"/rota/edit/{rota.Given.Nadia.Id}?week=2026-11-23")).Status);
        Assert.DoesNotContain("Nadia", (await rota.Fran.OpenAsync("/rota")).Text, StringComparison.Ordinal);
    }

    /// <summary>The seven days of somebody, as read out.</summary>
    private static List<string> Cells(BrowsedPage page, string name) =>
        [.. page.Document.QuerySelectorAll("table.app-rota tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelectorAll("td")
            .Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
