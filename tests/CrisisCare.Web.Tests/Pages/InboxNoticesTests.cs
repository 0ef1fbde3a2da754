using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

/// <summary>Digests stand beside the reminders in the inbox.</summary>
public sealed class InboxNoticesTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_was_moved_to_somebody_is_one_message_with_links_to_their_own_people()
    {
        var given = await Given.ATeamAsync(app);
        var rosa = await given.APersonAsync("Rosa", "Klein", lead: given.Sam);
        await given.APersonAsync("Ben", "Frost", lead: given.Sam);
        await given.AVisitAsync(rosa.Id, app.Now.AddDays(1), given.Sam);
        var fran = await app.LogInAsync("fran@example.test");
        var wizard = await fran.OpenAsync($"/staff/{given.Sam.Id}/hand-over?from=2026-11-23");
        (string, string?)[] toPriya = [.. Enumerable.Range(0, 3).Select(row => ($"Rows[{row}].To", (string?)given.Priya.Id.ToString()))];
        await fran.SubmitAsync(wizard, "Move to these colleagues", toPriya);
        var (priya, lou) = (await app.LogInAsync("priya@example.test"), await app.LogInAsync("lou@example.test"));

        var page = await priya.OpenAsync("/inbox");

        Assert.Contains("1 unread", page.Text, StringComparison.Ordinal);
        Assert.Contains("Unread 2 people to lead and 1 booking were moved to you from Sam Adeyemi.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".app-inbox a"), link => link.GetAttribute("href") == $"/people/{rosa.ServiceUserId}");
        Assert.Contains("Inbox (1 unread)", page.Document.QuerySelector("nav[aria-label=Menu]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("moved to you from", (await lou.OpenAsync("/inbox")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeKind.Tomorrow, "2026-11-24", "/tomorrow?date=2026-11-24", "List for Tuesday 24 November 2026: 3 bookings would be with a new face")]
    [InlineData(NoticeKind.ReviewsAtRisk, "2026-11-23", "/reviews", "3 reviews cannot be held by the lead practitioner as things stand")]
    [InlineData(NoticeKind.Orphans, "2026-11-23", "/reconcile", "3 things to put right")]
    [InlineData(NoticeKind.SomeoneToday, "0193a1c2-0000-7000-8000-000000000001", "/feedback/pieces/0193a1c2-0000-7000-8000-000000000001", "Someone who gave feedback asked to be contacted today")]
    public async Task Each_digest_leads_to_its_page(NoticeKind kind, string occasion, string url, string words)
    {
        var given = await Given.ATeamAsync(app);
        await NoticeAsync(given.Fran, kind, occasion);
        var fran = await app.LogInAsync("fran@example.test");

        var link = (await fran.OpenAsync("/inbox")).Document.QuerySelector(".app-inbox a")!;

        Assert.Equal((url, words), (link.GetAttribute("href")!, link.TextContent));
    }

    [Fact]
    public async Task Digests_and_reminders_are_marked_as_read_together()
    {
        var given = await Given.ATeamAsync(app);
        await NoticeAsync(given.Fran, NoticeKind.Orphans, "2026-11-23");
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.SubmitAsync(await fran.OpenAsync("/inbox"), "Mark all as read");

        Assert.Contains("Nothing unread", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.WithDbAsync(db => db.Notices.CountAsync(notice => notice.ReadAt == null)));
    }

    [Fact]
    public async Task Whoever_has_left_a_team_no_longer_reads_its_digests()
    {
        var given = await Given.ATeamAsync(app);
        await NoticeAsync(given.Fran, NoticeKind.Orphans, "2026-11-23", given.OtherTeam.Id);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/inbox");

        Assert.Contains("Nothing unread", page.Text, StringComparison.Ordinal);
        Assert.Contains("There are no reminders for you yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_moved_to_the_same_colleague_makes_the_same_message_unread_again()
    {
        var notice = new Notice(Guid.Empty, Guid.Empty, NoticeKind.HandedOver, "one", count: 1, app.Now);
        notice.Read(app.Now);

        notice.TellAgain(2, app.Now.AddHours(1));

        Assert.Equal((2, app.Now.AddHours(1), null), (notice.Count, notice.GivenAt, notice.ReadAt));
    }

    private Task NoticeAsync(StaffMember to, NoticeKind kind, string occasion, Guid? team = null) => app.WithDbAsync(async db =>
    {
        db.Add(new Notice(team ?? await db.Teams.Where(one => one.Name.StartsWith("Southam")).Select(one => one.Id).SingleAsync(), to.Id, kind, occasion, count: 3, app.Now));
        await db.SaveChangesAsync();
    });
}
