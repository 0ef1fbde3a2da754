using System.Net;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Improvement;

/// <summary>Targets, and limits that start again.</summary>
public sealed class DecisionsTests : IDisposable
{
    private const string Measure = "/improvement/staff-met-first-14-days";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran", HttpStatusCode.OK)]
    [InlineData("mo", HttpStatusCode.OK)]
    [InlineData("viv", HttpStatusCode.Forbidden)]
    [InlineData("sam", HttpStatusCode.Forbidden)]
    public async Task Targets_and_limits_are_set_by_team_leaders_and_improvement_staff(string who, HttpStatusCode status)
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync($"{who}@example.test");

        Assert.Equal(status, (await browser.OpenAsync($"{Measure}/target")).Status);
        Assert.Equal(status, (await browser.OpenAsync($"{Measure}/limits")).Status);
    }

    [Fact]
    public async Task A_target_is_set_drawn_replaced_and_taken_away_and_each_is_kept()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 17);
        var fran = await app.LogInAsync("fran@example.test");

        var set = await SetAsync(fran, "7", "Few enough");
        await SetAsync(fran, "5", "Fewer still");
        var ended = await fran.SubmitAsync(await fran.OpenAsync($"{Measure}/target"), "Take the target away");

        Assert.NotNull(set.Document.QuerySelector(".app-spc__target"));
        Assert.Contains("7, decided by Team meeting on 20 November 2026: Few enough Written down by Fran Okoro (team leader).", set.Text, StringComparison.Ordinal);
        Assert.Contains("Consistently meets (target 7)", set.Text, StringComparison.Ordinal);
        Assert.Null(ended.Document.QuerySelector(".app-spc__target"));
        Assert.Contains("5 until 23 November 2026, decided by Team meeting on 20 November 2026: Fewer still", ended.Text, StringComparison.Ordinal);
        Assert.Equal(2, await app.WithDbAsync(db => db.MeasureTargets.CountAsync()));
    }

    [Fact]
    public async Task A_share_is_told_in_percent_and_what_is_no_target_is_refused()
    {
        await Given.ATeamAsync(app);
        var mo = await app.LogInAsync("mo@example.test");
        var page = await mo.OpenAsync("/improvement/day-7-review-on-time/target");

        var empty = await mo.SubmitAsync(page, "Set the target", ("Input.DecidedOn", ""));
        var wrong = await mo.SubmitAsync(page, "Set the target", ("Input.Value", "many"), ("Input.DecidedBy", "Team"), ("Input.Reason", "Good"), ("Input.DecidedOn", "2026-11-24"));
        var tooMuch = await mo.SubmitAsync(page, "Set the target", ("Input.Value", "101"), ("Input.DecidedBy", "Team"), ("Input.Reason", "Good"));
        await mo.SubmitAsync(page, "Set the target", ("Input.Value", "80%"), ("Input.DecidedBy", "Team"), ("Input.Reason", "Good"));

        Assert.Equal(["Enter the target", "Say who decided it", "Enter the date it was decided", "Say why this is the target"], empty.Errors);
        Assert.Equal(["Enter the target as a number", "The date of the decision must be today or earlier"], wrong.Errors);
        Assert.Equal(["The target must be from 0 to 100%"], tooMuch.Errors);
        Assert.Equal(0.8, await app.WithDbAsync(async db => (await db.MeasureTargets.SingleAsync()).Value), 6);
    }

    [Fact]
    public async Task Limits_start_again_only_at_a_recorded_change_with_a_reason_and_the_old_ones_stay()
    {
        var given = await PastOfATeam.WithMonthsAsync(app, months: 17);
        var mo = await app.LogInAsync("mo@example.test");
        var none = await mo.OpenAsync($"{Measure}/limits");
        var change = await AChangeAsync(given, new DateOnly(2026, 4, 1));
        var page = await mo.OpenAsync($"{Measure}/limits");

        var refused = await mo.SubmitAsync(page, "Start the limits again");
        var chart = await mo.SubmitAsync(page, "Start the limits again", ("ChangeId", change), ("Reason", "Everybody works differently"));
        var again = await mo.SubmitAsync(await mo.OpenAsync($"{Measure}/limits"), "Start the limits again", ("ChangeId", change), ("Reason", "Once more"));

        Assert.Contains("No change is written down yet.", none.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose the change", "Say why the limits start again"], refused.Errors);
        Assert.Contains("1 April 2026, go-live: Leads begin. The limits start again here: Everybody works differently", chart.Text, StringComparison.Ordinal);
        Assert.Equal(2, chart.Document.QuerySelectorAll(".app-spc__drawing--wide .app-spc__centre").Length);
        Assert.Equal(3, chart.Document.QuerySelectorAll(".app-spc__drawing--wide .app-spc__old").Length);
        Assert.Contains("The limits are for trial: they rest on 7 points, fewer than 12.", chart.Text, StringComparison.Ordinal);
        Assert.Equal(["The limits start again at that change already"], again.Errors);
    }

    [Fact]
    public async Task A_rebase_is_taken_back_with_a_reason_and_before_that_its_change_cannot_be_withdrawn()
    {
        var given = await PastOfATeam.WithMonthsAsync(app, months: 17);
        var change = await AChangeAsync(given, new DateOnly(2026, 4, 1));
        var fran = await app.LogInAsync("fran@example.test");
        await fran.SubmitAsync(await fran.OpenAsync($"{Measure}/limits"), "Start the limits again", ("ChangeId", change), ("Reason", "Everybody works differently"));

        var held = await fran.SubmitAsync(await fran.OpenAsync($"/improvement/changes/{change}"), "Withdraw", ("Reason", "Entered twice"));
        var page = await fran.OpenAsync($"{Measure}/limits");
        var without = await fran.SubmitAsync(page, "Take it back");
        var back = await fran.SubmitAsync(page, "Take it back", ("Reason", "Too early to say"));

        Assert.StartsWith("The limits of a measure start again at this change.", Assert.Single(held.Errors), StringComparison.Ordinal);
        Assert.Equal(["Say why it is taken back"], without.Errors);
        Assert.Single(back.Document.QuerySelectorAll(".app-spc__drawing--wide .app-spc__centre"));
        Assert.Contains("Withdrawn by Fran Okoro (team leader) on 23 November 2026: Too early to say", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_keeps_one_target_and_one_rebase_at_a_change()
    {
        var given = await Given.ATeamAsync(app);
        var change = Guid.Parse(await AChangeAsync(given, app.Today));

        await Assert.ThrowsAsync<DbUpdateException>(() => given.ASavedAsync(Target(given), Target(given)));
        await Assert.ThrowsAsync<DbUpdateException>(() => given.ASavedAsync(Rebase(given, change), Rebase(given, change)));
    }

    private MeasureTarget Target(Given given) => new(given.Team.Id, "staff-met", 6, "Team", app.Today, "Few enough", app.Now, Guid.Empty);

    private MeasureRebase Rebase(Given given, Guid change) => new(given.Team.Id, "staff-met", change, "New", app.Now, Guid.Empty);

    private async Task<string> AChangeAsync(Given given, DateOnly on)
    {
        var change = new Change(given.Team.Id, new ChangeFacts(ChangeKind.GoLive, on, "Leads begin", What: null), app.Today, app.Now, Guid.CreateVersion7());
        await given.ASavedAsync(change);
        return change.Id.ToString();
    }

    private static async Task<BrowsedPage> SetAsync(PageBrowser browser, string value, string reason) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{Measure}/target"), "Set the target", ("Input.Value", value), ("Input.DecidedBy", "Team meeting"), ("Input.DecidedOn", "2026-11-20"), ("Input.Reason", reason));
}
