using System.Text.RegularExpressions;
using CrisisCare.Browser.Tests.Support;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>Fran records Sam's sickness and moves everybody he leads; one cannot be moved and stays.</summary>
public sealed class HandOverTests(Chrome chrome) : IDisposable
{
    private static readonly string[] Names = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn"];

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(true, Screen.Desktop)]
    [InlineData(false, Screen.Phone)]
    public async Task Fran_records_Sams_sickness_moves_six_people_and_sees_one_row_fail_and_stay(bool javaScript, Screen screen)
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        var people = await SixPeopleAsync(given);
        await using var fran = await chrome.VisitAsync(address, screen, javaScript);
        await using var priya = await chrome.VisitAsync(address, Screen.Phone, javaScript);
        await fran.LogInAsync("fran@example.test");

        await RecordSicknessAsync(fran, given);
        await RefuseAsync(people[2], given.Priya.Id);
        await fran.PressAsync("Move to these colleagues");
        await fran.Page.WaitForURLAsync(new Regex("/hand-over/[0-9a-f-]+$"));

        var result = await fran.TextAsync();
        Assert.Contains("5 done, 1 not done, 1 left to move.", result, StringComparison.Ordinal);
        Assert.Contains("The person has asked not to see Priya Nair.", result, StringComparison.Ordinal);
        Assert.Equal("Fran Okoro, not met yet, would lead 1 person", await fran.Page.GetByLabel("Lead practitioner of Cleo Klein moves to").Locator("option:checked").TextContentAsync());
        await LooksRightAsync(fran);
        await priya.LogInAsync("priya@example.test");
        await priya.Page.GotoAsync("/inbox");
        Assert.Contains("5 people to lead were moved to you from Sam Adeyemi.", await priya.TextAsync(), StringComparison.Ordinal);

        await fran.PressAsync("Try again");
        await fran.Page.WaitForLoadStateAsync();

        Assert.Contains("6 done, 0 not done, nothing left to move.", await fran.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(fran.Complaints.Concat(priya.Complaints));
    }

    private async Task<List<Episode>> SixPeopleAsync(Given given)
    {
        var people = new List<Episode>();
        foreach (var name in Names)
        {
            var episode = await given.APersonAsync(name, "Klein", app.Now.AddDays(-3), given.Sam);
            await given.AContactAsync(episode.Id, app.Now.AddDays(-1), [given.Sam, given.Priya]);
            people.Add(episode);
        }

        return people;
    }

    private static async Task RecordSicknessAsync(Visitor fran, Given given)
    {
        await fran.Page.GotoAsync($"/staff/{given.Sam.Id}");
        await fran.Page.GetByLabel("Kind of absence").SelectOptionAsync(new SelectOptionValue { Label = "Sickness" });
        await fran.Page.GetByLabel("First day away").FillAsync("2026-11-23");
        await fran.Page.GetByLabel("Last day away").FillAsync("2026-12-04");
        await fran.PressAsync("Add absence");
        await fran.Page.WaitForURLAsync(new Regex("/hand-over\\?from=2026-11-23&to=2026-12-04$"));
        foreach (var name in Names)
        {
            Assert.StartsWith("Priya Nair, met once", await fran.Page.GetByLabel($"Lead practitioner of {name} Klein moves to").Locator("option:checked").TextContentAsync(), StringComparison.Ordinal);
        }

        await LooksRightAsync(fran);
    }

    private static async Task LooksRightAsync(Visitor visitor)
    {
        if (Environment.GetEnvironmentVariable("CRISISCARE_PICTURES") is { Length: > 0 } folder)
        {
            var name = visitor.Page.Url.Contains('?', StringComparison.Ordinal) ? "hand-over" : "handed-over";
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{visitor.Page.ViewportSize!.Width}.png"), FullPage = true });
        }

        Assert.False(await visitor.ScrollsSidewaysAsync());
    }

    private Task RefuseAsync(Episode episode, Guid staff) => app.WithDbAsync(async db =>
    {
        var person = await db.ServiceUsers.Include(one => one.Refusals).SingleAsync(one => one.Id == episode.ServiceUserId);
        person.Refuse(staff, RefusalKind.PersonAsked, app.Today, reason: null);
        await db.SaveChangesAsync();
    });
}
