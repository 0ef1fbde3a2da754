using CrisisCare.Browser.Tests.Support;
using CrisisCare.Web.Tests.Support;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>Somebody leaves, and their lead says on a phone without JavaScript what the ending had and what is missing.</summary>
public sealed class ClosingTests(Chrome chrome) : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_lead_closes_on_a_phone_without_JavaScript_and_completes_the_checklist_afterwards()
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Ansah", lead: given.Sam);
        await using var sam = await chrome.VisitAsync(address, Screen.Phone, javaScript: false);
        await sam.LogInAsync("sam@example.test");

        await AnswerAsync(sam, episode.ServiceUserId, "Summary given to the person", "Yes");
        await CloseAsync(sam, episode.ServiceUserId);
        Assert.Contains("1 of 6. Missing", await sam.TextAsync(), StringComparison.Ordinal);
        await AnswerAsync(sam, episode.ServiceUserId, "The person has a copy of their safety plan", "Yes");

        Assert.Contains("2 of 6. Missing", await sam.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(sam.Complaints);
    }

    private static async Task AnswerAsync(Visitor visitor, Guid person, string item, string answer)
    {
        await visitor.Page.GotoAsync($"/people/{person}/closing-checklist");
        await visitor.Page.GetByRole(AriaRole.Group, new() { Name = item }).GetByLabel(answer, new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        await visitor.PressAsync("Save");
        await visitor.Page.WaitForURLAsync($"**/people/{person}");
    }

    private static async Task CloseAsync(Visitor visitor, Guid person)
    {
        await visitor.Page.GotoAsync($"/people/{person}/close");
        await visitor.Page.GetByLabel("Treatment completed").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Was a joint visit held with the onward service?" }).GetByLabel("Not applicable").CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Has this person disengaged?" }).GetByLabel("No", new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        await visitor.PressAsync("Continue");
        await visitor.PressAsync("Close this episode");
        await visitor.Page.WaitForURLAsync($"**/people/{person}");
    }
}
