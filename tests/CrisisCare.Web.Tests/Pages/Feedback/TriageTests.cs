using System.Net;
using CrisisCare.Domain.Rota;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Pages.Board;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>Every piece is read by a person in time, and somebody who asks to be contacted today is (hazard H12).</summary>
public sealed class TriageTests : FeedbackFixture
{
    private const string Late = "feedback unread for over 24 hours";
    private const string Asking = "asking to be contacted today";

    [Fact]
    public async Task Feedback_that_is_unread_after_24_hours_is_on_the_board_of_every_team_leader()
    {
        await WriteAsync(Poster, ("Words", "Fran, who leads the team, was rude to me"));
        var fran = await App.LogInAsync("fran@example.test");
        Assert.Equal(0, (await fran.OpenAsync("/")).Tile(Late).Count());

        App.Clock.Advance(TimeSpan.FromHours(24));
        fran = await App.LogInAsync("fran@example.test");
        var board = await fran.OpenAsync("/");
        var list = await fran.OpenAsync(board.Tile(Late).GetAttribute("href")!);

        Assert.Equal(1, board.Tile(Late).Count());
        Assert.Single(list.Document.QuerySelectorAll("blockquote.app-said"));
        Assert.Contains("Unread for over 24 hours", list.Text, StringComparison.Ordinal);
        await fran.SubmitAsync(await fran.OpenAsync(PieceLink(list)), "I have read this");
        Assert.Equal(0, (await fran.OpenAsync("/")).Tile(Late).Count());
        Assert.Contains("Fran Okoro, Today 9:30am", (await fran.OpenAsync(PieceLink(list))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_asks_to_be_contacted_today_reaches_the_duty_lead_and_every_team_leader_once()
    {
        await ADutyLeadAsync();
        await WriteAsync(Poster, ("Words", "Sam never came. I cannot go on"), ("ContactToday", "true"), ("Reach", "07700 900 461"));

        await CallAsync();
        await CallAsync();

        var told = await App.WithDbAsync(db => db.Notices.Select(notice => notice.RecipientId).ToListAsync());
        Assert.Equal(new[] { Given.Fran.Id, Given.Priya.Id }.Order(), told.Order());
        Assert.Equal(2, Emails.Count());
        Assert.All(Emails, email =>
        {
            Assert.Contains("https://crisiscare.example/inbox", email, StringComparison.Ordinal);
            Assert.All(["Sam", "07700", "go on", "/feedback/"], secret => Assert.DoesNotContain(secret, email, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task The_duty_lead_finds_it_in_the_inbox_and_says_what_came_of_it()
    {
        await ADutyLeadAsync();
        await WriteAsync(Poster, ("Words", "Please ring"), ("ContactToday", "true"), ("Reach", "07700 900 461"));
        await CallAsync();
        var fran = await App.LogInAsync("fran@example.test");
        Assert.Equal(1, (await fran.OpenAsync("/")).Tile(Asking).Count());
        var priya = await App.LogInAsync("priya@example.test");

        var inbox = await priya.OpenAsync("/inbox");
        var page = await priya.OpenAsync(PieceLink(inbox));
        var unsaid = await priya.SubmitAsync(page, "Save what came of it");
        var said = await priya.SubmitAsync(page, "Save what came of it", ("Contacted", "Spoke"));

        Assert.Contains("Someone who gave feedback asked to be contacted today", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("07700 900 461", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Say what came of it"], unsaid.Errors);
        Assert.Contains("We spoke with them. Priya Nair, Today 9:30am", said.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await fran.OpenAsync("/")).Tile(Asking).Count());
    }

    [Fact]
    public async Task The_next_shift_is_told_too_while_nobody_says_what_came_of_it()
    {
        await ADutyLeadAsync();
        await WriteAsync(Poster, ("ContactToday", "true"));
        await CallAsync();
        await Given.ASavedAsync(new Shift(Given.Team.Id, Given.Sam.Id, App.Today.AddDays(1), ShiftKind.Early, null, isDutyLead: true));

        App.Clock.Advance(TimeSpan.FromDays(1));
        await CallAsync();

        Assert.Equal(3, await App.WithDbAsync(db => db.Notices.CountAsync()));
        Assert.Equal(1, await App.WithDbAsync(db => db.Notices.CountAsync(notice => notice.RecipientId == Given.Sam.Id)));
    }

    [Fact]
    public async Task Whoever_asks_and_cannot_be_reached_is_told_so_at_once()
    {
        var without = await WriteAsync(Poster, ("ContactToday", "true"));
        var with = await WriteAsync(Poster, ("ContactToday", "true"), ("Reach", "grace@example.test"));

        Assert.Contains("You asked us to contact you today. But we do not know how to reach you.", without.Text, StringComparison.Ordinal);
        Assert.Contains("We are telling the person in charge and the team leaders now.", with.Text, StringComparison.Ordinal);
        Assert.All([without, with], page => Assert.Contains("call 999 now", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_team_leaders_of_the_team_and_who_was_told_of_it_can_read_a_piece()
    {
        await ADutyLeadAsync();
        await WriteAsync(Poster, ("Words", "Please ring"), ("ContactToday", "true"));
        await CallAsync();
        var piece = $"/feedback/pieces/{(await PiecesAsync()).Single().Id}";

        var answers = new List<(string, HttpStatusCode, HttpStatusCode)>();
        foreach (var name in new[] { "fran", "priya", "sam", "lou", "nadia", "mo", "viv", "ada" })
        {
            var browser = await App.LogInAsync($"{name}@example.test");
            answers.Add((name, (await browser.OpenAsync("/feedback")).Status, (await browser.OpenAsync(piece)).Status));
        }

        const HttpStatusCode yes = HttpStatusCode.OK, no = HttpStatusCode.Forbidden, none = HttpStatusCode.NotFound;
        Assert.Equal(
            [("fran", yes, yes), ("priya", no, yes), ("sam", no, none), ("lou", no, none), ("nadia", yes, none), ("mo", no, no), ("viv", no, no), ("ada", no, no)],
            answers);
    }

    [Fact]
    public async Task The_list_counts_what_it_shows_and_another_team_sees_none_of_it()
    {
        await WriteAsync(Poster, ("Words", "One"));
        await WriteAsync(Poster, ("Words", "Two"), ("ContactToday", "true"));
        var fran = await App.LogInAsync("fran@example.test");
        var nadia = await App.LogInAsync("nadia@example.test");

        foreach (var (show, count) in new[] { ("unread", 2), ("today", 1), ("late", 0), ("all", 2), ("nonsense", 2) })
        {
            var list = await fran.OpenAsync($"/feedback?show={show}");
            Assert.Equal(count, list.Document.QuerySelector(".app-tile[aria-current]")!.Count());
            Assert.Equal(count, list.Document.QuerySelectorAll("ul.app-inbox > li").Length);
        }

        Assert.Contains("Nobody has written yet.", (await nadia.OpenAsync("/feedback?show=all")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_removes_words_unseen_for_a_legal_reason_and_leaves_a_trace()
    {
        await WriteAsync(Poster, ("Words", "A libel about somebody"), ("IsNamed", "true"), ("Name", "Nobody Inparticular"));
        var id = (await PiecesAsync()).Single().Id;
        var ada = await App.LogInAsync("ada@example.test");
        var form = await ada.OpenAsync("/admin/feedback");

        var unsure = await ada.SubmitAsync(form, "Remove the words", ("Reference", id.ToString()), ("Reason", "Court order"));
        var unknown = await ada.SubmitAsync(form, "Remove the words", ("Reference", "Grace"), ("Reason", "Court order"), ("Sure", "true"));
        var removed = await ada.SubmitAsync(form, "Remove the words", ("Reference", id.ToString()), ("Reason", "Court order"), ("Sure", "true"));

        Assert.Equal(["Tick that a legal reason has been confirmed"], unsure.Errors);
        Assert.Equal(["There is no feedback with this reference. Check it with the team leader"], unknown.Errors);
        Assert.DoesNotContain("libel", removed.Text, StringComparison.Ordinal);
        var page = await (await App.LogInAsync("fran@example.test")).OpenAsync($"/feedback/pieces/{id}");
        Assert.Contains("Removed on Monday 23 November 2026 by an administrator: Court order", page.Text, StringComparison.Ordinal);
        var entry = await App.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.EntityId == id));
        Assert.Contains("Court order", entry.Changes, StringComparison.Ordinal);
        Assert.All(["libel", "Inparticular"], secret => Assert.DoesNotContain(secret, entry.Changes, StringComparison.Ordinal));
    }

    private static string PieceLink(BrowsedPage page) => page.Document.QuerySelector("main a[href^='/feedback/pieces/']")!.GetAttribute("href")!;

    private Task CallAsync() => App.RunAsync<SomeoneToday>(job => job.RunAsync(CancellationToken.None));

    private Task ADutyLeadAsync() => Given.ASavedAsync(new Shift(Given.Team.Id, Given.Priya.Id, App.Today, ShiftKind.Early, null, isDutyLead: true));
}
