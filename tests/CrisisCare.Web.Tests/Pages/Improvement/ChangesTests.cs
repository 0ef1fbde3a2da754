using System.Net;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Improvement;

public sealed class ChangesTests : IDisposable
{
    private const string Url = "/improvement/changes";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran", "Fran Okoro (team leader)")]
    [InlineData("mo", "Mo (improvement)")]
    [InlineData("viv", "Viv (lived-experience partner)")]
    public async Task Leaders_improvement_staff_and_partners_are_equal_authors(string who, string author)
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync($"{who}@example.test");

        var added = await AddAsync(browser, "Leads begin", "2026-08-10");

        Assert.Contains("Written down. It stands on every chart from now on.", added.Text, StringComparison.Ordinal);
        Assert.Contains($"10 August 2026: Leads begin Go-live. Written down by {author} on 23 November 2026.", added.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.WithDbAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity == nameof(Change) && entry.Action == "Added")));
    }

    [Theory]
    [InlineData("sam")]
    [InlineData("lou")]
    public async Task The_rest_of_the_team_reads_them(string who)
    {
        var given = await Given.ATeamAsync(app);
        var id = await AChangeAsync(given, app.Today);
        var browser = await app.LogInAsync($"{who}@example.test");

        var list = await browser.OpenAsync(Url);
        var one = await browser.OpenAsync($"{Url}/{id}");

        Assert.Contains("Leads begin", list.Text, StringComparison.Ordinal);
        Assert.Empty(list.Document.QuerySelectorAll("main form[method=post]"));
        Assert.Empty(one.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task A_correction_and_a_withdrawal_keep_what_was_said()
    {
        var given = await Given.ATeamAsync(app);
        var id = await AChangeAsync(given, app.Today);
        var viv = await app.LogInAsync("viv@example.test");

        await viv.SubmitAsync(await viv.OpenAsync($"{Url}/{id}"), "Save", ("Input.On", "2026-11-16"), ("Input.Title", "Leads and core groups begin"));
        var corrected = await viv.OpenAsync($"{Url}/{id}");
        var withoutReason = await viv.SubmitAsync(corrected, "Withdraw", ("Reason", " "));
        var withdrawn = await viv.SubmitAsync(corrected, "Withdraw", ("Reason", "Entered twice"));

        Assert.Contains("Go-live, 23 November 2026: Leads begin. Until Viv (lived-experience partner) corrected it on 23 November 2026.", corrected.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why it is withdrawn"], withoutReason.Errors);
        Assert.Contains("Withdrawn by Viv (lived-experience partner) on 23 November 2026: Entered twice", withdrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leads", (await viv.OpenAsync("/improvement/staff-met-first-14-days")).Document.QuerySelector("ul.app-spc-changes")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_impossible_is_said_and_nothing_is_saved()
    {
        await Given.ATeamAsync(app);
        var mo = await app.LogInAsync("mo@example.test");
        var page = await mo.OpenAsync(Url);

        var empty = await mo.SubmitAsync(page, "Add");
        var far = await mo.SubmitAsync(page, "Add", ("Input.Kind", "Other"), ("Input.On", "2036-01-01"), ("Input.Title", new string('a', 80)));
        var unreal = await mo.SubmitAsync(page, "Add", ("Input.Kind", "7"), ("Input.On", "2026-02-30"), ("Input.Title", new string('a', 81)));

        Assert.Equal(["Choose what sort of change it is", "Enter the date", "Say in a few words what changed"], empty.Errors);
        Assert.Equal(["The date must be within the last 15 years or the next 2"], far.Errors);
        Assert.Equal(["Choose an answer from the list", "Enter a real date", "Use 80 characters or fewer"], unreal.Errors);
        Assert.Equal(0, await app.WithDbAsync(db => db.Changes.CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_writes_it_down_once_and_a_stale_correction_is_refused()
    {
        var given = await Given.ATeamAsync(app);
        var mo = await app.LogInAsync("mo@example.test");
        var page = await mo.OpenAsync(Url);
        (string, string?)[] fields = [("Input.Kind", "GoLive"), ("Input.On", "2026-08-10"), ("Input.Title", "Leads begin")];

        await mo.SubmitAsync(page, "Add", fields);
        await mo.SubmitAsync(page, "Add", fields);
        var id = await app.WithDbAsync(async db => (await db.Changes.SingleAsync()).Id);
        var stale = await mo.OpenAsync($"{Url}/{id}");
        await mo.SubmitAsync(await mo.OpenAsync($"{Url}/{id}"), "Save", ("Input.Title", "Core groups begin"));
        var refused = await mo.SubmitAsync(stale, "Save", ("Input.Title", "Something else"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Core groups begin", await app.WithDbAsync(async db => (await db.Changes.SingleAsync()).Title));
        Assert.Equal(given.Team.Id, await app.WithDbAsync(async db => (await db.Changes.SingleAsync()).TeamId));
    }

    [Fact]
    public async Task A_go_live_to_come_is_allowed_and_said_to_be_not_yet()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 3);
        var fran = await app.LogInAsync("fran@example.test");

        var list = await AddAsync(fran, "Leads begin", "2027-02-01");
        var chart = await fran.OpenAsync("/improvement/staff-met-first-14-days");

        Assert.Contains("1 February 2027: Leads begin Go-live. Not yet.", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 February 2027, go-live: Leads begin. Not yet.", chart.Text, StringComparison.Ordinal);
        Assert.Empty(chart.Document.QuerySelectorAll(".app-spc__flag"));
    }

    [Fact]
    public async Task A_change_of_the_past_is_a_flag_on_every_chart_and_on_no_other_teams()
    {
        var given = await PastOfATeam.WithMonthsAsync(app, months: 4);
        var id = await AChangeAsync(given, new DateOnly(2026, 9, 1));
        var mo = await app.LogInAsync("mo@example.test");
        var nadia = await app.LogInAsync("nadia@example.test");

        var chart = await mo.OpenAsync("/improvement/staff-met-first-14-days");

        Assert.Equal("1", chart.Document.QuerySelector(".app-spc__drawing--narrow .app-spc__flag-number")!.TextContent);
        Assert.Contains("1. 1 September 2026, go-live: Leads begin", chart.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"{Url}/{id}")).Status);
        Assert.DoesNotContain("Leads begin", (await nadia.OpenAsync(Url)).Text, StringComparison.Ordinal);
    }

    private async Task<Guid> AChangeAsync(Given given, DateOnly on)
    {
        var change = new Change(given.Team.Id, new ChangeFacts(ChangeKind.GoLive, on, "Leads begin", What: null), app.Today, app.Now, Guid.CreateVersion7());
        await given.ASavedAsync(change);
        return change.Id;
    }

    private static async Task<BrowsedPage> AddAsync(PageBrowser browser, string title, string on) =>
        await browser.SubmitAsync(await browser.OpenAsync(Url), "Add", ("Input.Kind", "GoLive"), ("Input.On", on), ("Input.Title", title));
}
