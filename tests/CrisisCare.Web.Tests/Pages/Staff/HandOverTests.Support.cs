using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Notices;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Staff;

public sealed partial class HandOverTests : IDisposable
{
    private const string Move = "Move to these colleagues";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    private async Task<(Given Given, PageBrowser Fran)> ATeamLeaderAsync() => (await Given.ATeamAsync(app), await app.LogInAsync("fran@example.test"));

    /// <summary>Somebody Sam leads and Priya has met twice.</summary>
    private async Task<Episode> RosaAsync(Given given, string firstName = "Rosa")
    {
        var episode = await given.APersonAsync(firstName, "Klein", app.Now.AddDays(-3), given.Sam);
        await given.AContactAsync(episode.Id, app.Now.AddDays(-2), [given.Sam, given.Priya]);
        await given.AContactAsync(episode.Id, app.Now.AddDays(-1), [given.Priya]);
        return episode;
    }

    private static string From(StaffMember staff, string from, string? to = null) => $"/staff/{staff.Id}/hand-over?from={from}{(to is null ? "" : $"&to={to}")}";

    private static async Task<BrowsedPage> AbsenceAsync(PageBrowser browser, StaffMember staff, string from, string to, string kind = "Sickness") =>
        await browser.SubmitAsync(await browser.OpenAsync($"/staff/{staff.Id}"), "Add absence", ("Absence.Kind", kind), ("Absence.FirstDay", from), ("Absence.LastDay", to));

    /// <summary>The words of the option that is chosen for somebody, by what is moved.</summary>
    private static string Chosen(BrowsedPage page, string what) => ((AngleSharp.Html.Dom.IHtmlSelectElement)Select(page, what)).SelectedOptions.Single().TextContent;

    private static string[] Options(BrowsedPage page, string what) => [.. Select(page, what).QuerySelectorAll("option").Select(option => option.TextContent)];

    private static string Note(BrowsedPage page, string what) => Select(page, what).ParentElement!.QuerySelector("p")!.TextContent.Trim();

    private static string Field(BrowsedPage page, string what) => Select(page, what).GetAttribute("name")!;

    private static AngleSharp.Dom.IElement Select(BrowsedPage page, string what) =>
        page.Document.QuerySelector($"#{page.Document.QuerySelectorAll("label").Single(label => label.TextContent.Trim() == $"{what} moves to").GetAttribute("for")}")!;

    private Task<List<HandOverRow>> RowsAsync() => app.WithDbAsync(db => db.HandOvers.AsNoTracking().SelectMany(one => one.Rows).ToListAsync());

    private Task<List<Notice>> NoticesAsync() => app.WithDbAsync(db => db.Notices.AsNoTracking().ToListAsync());

    private Task RefuseAsync(Episode episode, StaffMember staff) => app.WithDbAsync(async db =>
    {
        var person = await db.ServiceUsers.Include(one => one.Refusals).SingleAsync(one => one.Id == episode.ServiceUserId);
        person.Refuse(staff.Id, RefusalKind.PersonAsked, app.Today, reason: null);
        await db.SaveChangesAsync();
    });

    private static Guid? LeadOf(Episode episode) => episode.CurrentLead?.StaffMemberId;

    private static CoreGroupPlace Deputy(StaffMember staff) => new(staff.Id, CoreGroupRole.Deputy);
}
