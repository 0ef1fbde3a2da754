using System.Net;
using System.Text.RegularExpressions;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Improvement;

public sealed partial class EvaluationTests : IDisposable
{
    private const string Url = "/improvement/evaluation";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran")]
    [InlineData("mo")]
    [InlineData("viv")]
    public async Task Leaders_improvement_staff_and_partners_draft_and_lock_and_only_then_is_anything_shown(string who)
    {
        var given = await PastOfATeam.WithMonthsAsync(app, months: 10);
        var goLive = await GoLiveAsync(given, new DateOnly(2026, 6, 1));
        var browser = await app.LogInAsync($"{who}@example.test");

        var before = await browser.OpenAsync(Url);
        var draft = await DraftAsync(browser, goLive);
        var untold = await browser.SubmitAsync(draft, "Lock the plan");
        var locked = await browser.SubmitAsync(draft, "Lock the plan", ("Agreed", "true"));

        Assert.Contains("A plan made after seeing the results is worth nothing", before.Text, StringComparison.Ordinal);
        Assert.Contains("Not locked, so no results are shown.", draft.Text, StringComparison.Ordinal);
        Assert.All(new[] { before, draft, untold }, page => Assert.Empty(page.Document.QuerySelectorAll("main svg.app-spc__drawing")));
        Assert.Equal(["Tick that you have read it together"], untold.Errors);
        Assert.Equal(["a.", "b.", "c.", "d.", "e.", "f."], locked.Document.QuerySelectorAll("section.app-evaluation h2").Select(heading => heading.TextContent[..2]));
    }

    [Fact]
    public async Task The_hash_stands_beside_every_result_on_the_page_and_in_every_line_of_the_file()
    {
        var page = await LockedAsync(new DateOnly(2026, 6, 1));
        var hash = await app.WithDbAsync(db => db.EvaluationPlans.Select(plan => plan.Hash!).SingleAsync());

        var sections = page.Page.Document.QuerySelectorAll("section.app-evaluation");
        var file = await page.Browser.Client.GetStringAsync($"{Url}?handler=Csv");

        Assert.Equal(6, sections.Length);
        Assert.All(sections, section => Assert.Contains(hash, section.TextContent, StringComparison.Ordinal));
        Assert.All(sections, section => Assert.Contains("What this cannot show", section.TextContent, StringComparison.Ordinal));
        Assert.All(file.TrimEnd('\n').Split('\n').Skip(1), line => Assert.StartsWith(hash, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_never_says_what_brought_what_about()
    {
        var (_, page) = await LockedAsync(new DateOnly(2026, 6, 1));

        Assert.DoesNotMatch(Causal(), page.Text);
        page.HasNoNumberThatIsNone();
    }

    [Fact]
    public async Task A_locked_plan_is_not_edited_but_amended_with_a_date_and_an_author()
    {
        var (browser, page) = await LockedAsync(new DateOnly(2026, 6, 1));

        var edit = await browser.OpenAsync($"{Url}/plan");
        var amend = await browser.OpenAsync($"{Url}/amend");
        var empty = await browser.SubmitAsync(amend, "Add the amendment", ("Text", " "));
        var early = await browser.SubmitAsync(amend, "Add the amendment", ("Text", "Moved."), ("GoLiveOn", "2025-01-01"));
        var amended = await browser.SubmitAsync(amend, "Add the amendment", ("Text", "Training was two weeks late."), ("GoLiveOn", "2026-06-15"));

        Assert.Equal("Does it work?", edit.Heading);
        Assert.Equal(["Say in 1 to 600 characters what is amended, and why"], empty.Errors);
        Assert.Equal(["The go-live must be after 1 January 2026, from when people are compared"], early.Errors);
        Assert.Contains("Training was two weeks late. The go-live was moved to 15 June 2026. Mo (improvement), 23 November 2026, SHA-256", amended.Text, StringComparison.Ordinal);
        Assert.Contains("with 1 amendment up to", amended.Document.QuerySelector("section.app-evaluation .app-promise")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Training was", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_somebody_changed_in_the_database_is_not_to_be_relied_on()
    {
        var (browser, _) = await LockedAsync(new DateOnly(2026, 6, 1));
        await app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER LockedPlanStaysUPDATE; UPDATE EvaluationPlans SET Facts_LeastChange = 0.1"));

        Assert.Contains("This plan was changed after it was locked", (await browser.OpenAsync(Url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_locked_after_go_live_says_that_it_is_no_promise_and_a_corrected_go_live_is_named()
    {
        var (browser, page) = await LockedAsync(new DateOnly(2026, 6, 1));
        await app.WithDbAsync(async db =>
        {
            (await db.Changes.SingleAsync()).Correct(new ChangeFacts(ChangeKind.GoLive, new DateOnly(2026, 6, 8), "Leads begin", null), app.Today, app.Now, Guid.Empty);
            await db.SaveChangesAsync();
        });

        Assert.Contains("This plan is no promiseIt was locked on 23 November 2026, after go-live on 1 June 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The list of changes says 8 June 2026. The results are counted from 1 June 2026", (await browser.OpenAsync(Url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_go_live_to_come_has_no_data_yet_and_a_file_that_says_so()
    {
        var (browser, page) = await LockedAsync(new DateOnly(2027, 1, 4));

        Assert.Contains("No data yet: go-live is on 4 January 2027.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no promise", page.Text, StringComparison.Ordinal);
        Assert.Contains("No data yet", await browser.Client.GetStringAsync($"{Url}?handler=Csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_with_nobody_or_with_one_person_has_sentences_and_no_number_that_is_none()
    {
        var given = await Given.ATeamAsync(app);
        var mo = await app.LogInAsync("mo@example.test");
        var goLive = await GoLiveAsync(given, new DateOnly(2026, 6, 1));
        await mo.SubmitAsync(await DraftAsync(mo, goLive), "Lock the plan", ("Agreed", "true"));
        var nobody = await mo.OpenAsync(Url);
        await given.AcceptedAsync(app, new DateOnly(2026, 7, 1), people: 1, given.Sam);
        var one = await mo.OpenAsync(Url);

        Assert.Contains("No data yet: the team has accepted nobody.", nobody.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, one.Status);
        one.HasNoNumberThatIsNone();
        Assert.DoesNotContain("1 person", one.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_impossible_is_said_and_nothing_is_saved()
    {
        var given = await Given.ATeamAsync(app);
        var goLive = await GoLiveAsync(given, new DateOnly(2026, 6, 1));
        var mo = await app.LogInAsync("mo@example.test");
        var page = await mo.OpenAsync($"{Url}/plan");

        var empty = await mo.SubmitAsync(page, "Save the draft", ("Input.ChangeId", null), ("Input.ComparedFrom", ""), ("Input.TransitionDays", "x"), ("Input.Exclusions", ""));
        var wrong = await mo.SubmitAsync(page, "Save the draft", [.. Told(goLive).Where(field => field.Item1 is not ("Input.ComparedFrom" or "Input.LeastChange")), ("Input.ComparedFrom", "2026-05-20"), ("Input.TransitionDays", "40"), ("Input.LeastChange", "lots")]);
        var foreign = await mo.SubmitAsync(page, "Save the draft", [.. Told(Guid.NewGuid())]);

        Assert.Contains("Choose the go-live", empty.Errors);
        Assert.Contains("Write the question", empty.Errors);
        Assert.Contains("The days left out around go-live must be from 0 to 28", wrong.Errors);
        Assert.Contains("Enter the least change as a number", wrong.Errors);
        Assert.Equal(3, wrong.Errors.Count);
        Assert.Equal(["Choose a go-live from the list"], foreign.Errors);
        Assert.Equal(0, await app.WithDbAsync(db => db.EvaluationPlans.CountAsync()));
    }

    [Fact]
    public async Task A_draft_that_somebody_else_has_changed_is_not_overwritten_and_a_stale_lock_is_refused()
    {
        var given = await Given.ATeamAsync(app);
        var goLive = await GoLiveAsync(given, new DateOnly(2026, 6, 1));
        var (mo, viv) = (await app.LogInAsync("mo@example.test"), await app.LogInAsync("viv@example.test"));
        var read = await DraftAsync(mo, goLive);
        await viv.SubmitAsync(await viv.OpenAsync($"{Url}/plan"), "Save the draft", ("Input.NotWorking", "If nothing is different."));

        Assert.Equal(HttpStatusCode.Conflict, (await mo.SubmitAsync(read, "Lock the plan", ("Agreed", "true"))).Status);
        Assert.Null(await app.WithDbAsync(db => db.EvaluationPlans.Select(plan => plan.LockedAt).SingleAsync()));
    }

    [Theory]
    [InlineData("sam", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("lou", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("ada", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task The_rest_of_the_team_reads_it_and_does_not_plan(string who, HttpStatusCode page, HttpStatusCode plan)
    {
        await LockedAsync(new DateOnly(2026, 6, 1));
        var browser = await app.LogInAsync($"{who}@example.test");

        Assert.Equal(page, (await browser.OpenAsync(Url)).Status);
        Assert.Equal(plan, (await browser.OpenAsync($"{Url}/plan")).Status);
        Assert.Equal(plan, (await browser.OpenAsync($"{Url}/amend")).Status);
    }

    [Fact]
    public async Task Another_teams_plan_is_nobody_elses_business()
    {
        await LockedAsync(new DateOnly(2026, 6, 1));
        var nadia = await app.LogInAsync("nadia@example.test");

        Assert.Contains("This team has no plan yet.", (await nadia.OpenAsync(Url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"{Url}/amend")).Status);
    }

    private async Task<(PageBrowser Browser, BrowsedPage Page)> LockedAsync(DateOnly goLiveOn)
    {
        var given = await PastOfATeam.WithMonthsAsync(app, months: 10);
        var goLive = await GoLiveAsync(given, goLiveOn);
        var browser = await app.LogInAsync("mo@example.test");
        return (browser, await browser.SubmitAsync(await DraftAsync(browser, goLive), "Lock the plan", ("Agreed", "true")));
    }

    private static async Task<BrowsedPage> DraftAsync(PageBrowser browser, Guid goLive) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{Url}/plan"), "Save the draft", Told(goLive));

    private static (string, string?)[] Told(Guid goLive) =>
    [
        ("Input.ChangeId", goLive.ToString()), ("Input.Question", "Do people meet fewer strangers?"), ("Input.ComparedFrom", "2026-01-01"), ("Input.Comparison", "Those before with those since."),
        ("Input.NotWorking", "If as many are met as before."), ("Input.LeastChange", "1.5"),
    ];

    private Task<Guid> GoLiveAsync(Given given, DateOnly on) => app.WithDbAsync(async db =>
    {
        var change = new Change(given.Team.Id, new ChangeFacts(ChangeKind.GoLive, on, "Leads begin", null), app.Today, app.Now, Guid.Empty);
        db.Add(change);
        await db.SaveChangesAsync();
        return change.Id;
    });

    [GeneratedRegex(@"\b(caus(e[sd]|ing)|led to|leads? to|reduc\w+|improv(es?|ed)|result(s|ed)? in|because of|due to|thanks to|brought about|effects?|impact\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Causal();
}
