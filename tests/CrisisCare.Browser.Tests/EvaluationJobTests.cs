using CrisisCare.Browser.Tests.Support;
using CrisisCare.Web.Tests.Pages.Improvement;
using CrisisCare.Web.Tests.Support;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>Mo writes down the go-live and the plan, locks it, and reads what was found: with JavaScript and without.</summary>
public sealed class EvaluationJobTests(Chrome chrome) : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mo_goes_from_the_go_live_to_the_locked_evaluation(bool javaScript)
    {
        var address = app.Listen();
        await PastOfATeam.WithMonthsAsync(app, months: 12);
        await using var mo = await chrome.VisitAsync(address, Screen.Desktop, javaScript);
        await mo.LogInAsync("mo@example.test");

        await WriteDownTheGoLiveAsync(mo);
        await DraftAsync(mo);
        Assert.Contains("no results are shown", await mo.TextAsync(), StringComparison.Ordinal);
        await mo.Page.GetByLabel("We have read the plan together").CheckAsync();
        await mo.PressAsync("Lock the plan");
        await mo.Page.Locator("section.app-evaluation").Nth(5).WaitForAsync();

        var text = await mo.TextAsync();
        Assert.Contains("SHA-256", text, StringComparison.Ordinal);
        Assert.Contains("a. Staff met in the first 14 days, before go-live and since", text, StringComparison.Ordinal);
        Assert.Equal(6, await mo.Page.Locator("section.app-evaluation").CountAsync());
        Assert.Empty(mo.Complaints);
    }

    private static async Task WriteDownTheGoLiveAsync(Visitor mo)
    {
        await mo.Page.GotoAsync("/improvement/evaluation/plan");
        await mo.Page.GetByRole(AriaRole.Link, new() { Name = "Write the go-live down" }).ClickAsync();
        await mo.Page.GetByRole(AriaRole.Radio, new() { Name = "Go-live" }).CheckAsync();
        await mo.Page.GetByLabel("When").FillAsync("2026-06-01");
        await mo.Page.GetByLabel("In a few words").FillAsync("Lead practitioners begin");
        await mo.PressAsync("Add");
    }

    private static async Task DraftAsync(Visitor mo)
    {
        await mo.Page.GotoAsync("/improvement/evaluation");
        await mo.Page.GetByRole(AriaRole.Button, new() { Name = "Write the plan" }).ClickAsync();
        await mo.Page.GetByLabel("What is the question?").FillAsync("Do people meet fewer strangers?");
        await mo.Page.GetByLabel("Who is compared with whom").FillAsync("People before with people since.");
        await mo.Page.GetByLabel("What would count as not working?").FillAsync("If as many are met as before.");
        await mo.Page.GetByLabel("By how many staff").FillAsync("1.5");
        await mo.PressAsync("Save the draft");
    }
}
