using System.Net;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Board;

public sealed class LiveBoardTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_live_board_answers_not_modified_until_something_changes_and_then_once()
    {
        var given = await Given.ATeamAsync(app);
        var amara = await given.APersonAsync("Amara", "Osei", lead: given.Sam);
        var fran = await app.LogInAsync("fran@example.test");
        var version = await VersionAsync(fran);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var unchanged = await PollAsync(fran, version);
        await given.AContactAsync(amara.Id, app.Now.AddMinutes(-1), [given.Lou]);

        var changed = await PollAsync(fran, version);
        var after = await PollAsync(fran, changed.Headers.GetValues("HX-PTag").Single());

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var body = await changed.Content.ReadAsStringAsync();
        Assert.Contains("1 staff in 1 contact", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
    }

    [Fact]
    public async Task A_colleague_on_leave_and_midnight_change_the_board_too()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", lead: given.Sam);
        var fran = await app.LogInAsync("fran@example.test");
        var version = await VersionAsync(fran);
        await app.WithDbAsync(async db =>
        {
            var sam = await db.StaffMembers.Include(staff => staff.Absences).SingleAsync(staff => staff.Id == given.Sam.Id);
            sam.BeAbsent(AbsenceKind.Sickness, app.Today, app.Today);
            await db.SaveChangesAsync();
        });

        var onLeave = await PollAsync(fran, version);
        app.Clock.Advance(TimeSpan.FromHours(14) + TimeSpan.FromMinutes(29));
        fran = await app.LogInAsync("fran@example.test");
        var beforeMidnight = await VersionAsync(fran);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var afterMidnight = await PollAsync(fran, beforeMidnight);

        Assert.Equal(HttpStatusCode.OK, onLeave.StatusCode);
        Assert.Contains("Tuesday 24 November 2026", await afterMidnight.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_live_board_keeps_the_filter_of_the_page()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", lead: given.Sam);
        await given.APersonAsync("Grace", "Abernathy");
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/?show=no-lead&order=name");

        var live = await fran.OpenAsync(page.Document.QuerySelector("[data-board]")!.GetAttribute("hx-get")!);

        Assert.Equal(["Grace Abernathy"], live.People());
    }

    [Fact]
    public async Task An_account_that_sees_no_people_gets_no_live_board()
    {
        await Given.ATeamAsync(app);
        var mo = await app.LogInAsync("mo@example.test");

        var answer = await mo.OpenAsync("/?handler=Board");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    private static async Task<string> VersionAsync(PageBrowser browser) =>
        (await browser.OpenAsync("/")).Document.QuerySelector("[data-board]")!.GetAttribute("hx-ptag")!;

    private static async Task<HttpResponseMessage> PollAsync(PageBrowser browser, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?handler=Board");
        request.Headers.Add("HX-PTag", version);
        return await browser.Client.SendAsync(request);
    }
}
