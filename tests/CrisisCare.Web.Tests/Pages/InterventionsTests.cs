using System.Net;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed class InterventionsTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_support_worker_keeps_the_catalogue()
    {
        var lou = await LouAsync();

        var added = await lou.SubmitAsync(await lou.OpenAsync("/interventions"), "Add", ("Input.Name", "Medication prompt"), ("Input.Minutes", "20"), ("Input.WhoMayDo", "HealthcareSupportWorker"));
        var changing = await lou.OpenAsync(added.Document.QuerySelector("main .app-day a")!.GetAttribute("href")!);
        await lou.SubmitAsync(changing, "Save", ("Input.Minutes", "25"));
        var retired = await lou.SubmitAsync(await lou.OpenAsync(changing.Url), "Stop offering it");

        Assert.Contains("Medication prompt 20 minutes, face to face. A healthcare support worker.", added.Text, StringComparison.Ordinal);
        Assert.Contains("25 minutes", retired.Text, StringComparison.Ordinal);
        Assert.Contains("Not offered since 23 November 2026.", retired.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_catalogue_says_what_to_do_and_a_name_is_taken_once()
    {
        var lou = await LouAsync();
        var empty = await lou.OpenAsync("/interventions");
        var added = await lou.SubmitAsync(empty, "Add", ("Input.Name", "Walk"));

        var refused = await lou.SubmitAsync(added, "Add", ("Input.Name", " walk "));
        var tooShort = await lou.SubmitAsync(added, "Add", ("Input.Name", "Chat"), ("Input.Minutes", "1"));

        Assert.Contains("The catalogue is empty. Add the first below", empty.Text, StringComparison.Ordinal);
        Assert.Equal(["The catalogue has one of this name already"], refused.Errors);
        Assert.Equal(["The usual length must be between 5 minutes and 8 hours"], tooShort.Errors);
        Assert.Equal(1, await app.WithDbAsync(db => db.Interventions.CountAsync()));
    }

    [Fact]
    public async Task A_stale_change_is_refused_and_practitioners_and_other_teams_are_kept_out()
    {
        var lou = await LouAsync();
        var added = await lou.SubmitAsync(await lou.OpenAsync("/interventions"), "Add", ("Input.Name", "Walk"));
        var url = added.Document.QuerySelector("main .app-day a")!.GetAttribute("href")!;
        var stale = await lou.OpenAsync(url);
        await lou.SubmitAsync(await lou.OpenAsync(url), "Save", ("Input.Minutes", "30"));

        var refused = await lou.SubmitAsync(stale, "Save", ("Input.Minutes", "90"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(30, (await app.WithDbAsync(db => db.Interventions.SingleAsync())).UsualMinutes);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.LogInAsync("sam@example.test")).OpenAsync("/interventions")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LogInAsync("nadia@example.test")).OpenAsync(url)).Status);
    }

    private async Task<PageBrowser> LouAsync()
    {
        await Given.ATeamAsync(app);
        return await app.LogInAsync("lou@example.test");
    }
}
