using System.Net;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Improvement;

public sealed class IdeasTests : IAsyncLifetime, IDisposable
{
    private const string Url = "/improvement/changes/ideas";

    private readonly CrisisCareApp app = new();
    private Given given = null!;

    public async ValueTask InitializeAsync() => given = await Given.ATeamAsync(app);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("fran", true)]
    [InlineData("mo", true)]
    [InlineData("viv", true)]
    [InlineData("sam", false)]
    [InlineData("lou", false)]
    public async Task Staff_and_partners_raise_talk_and_agree_as_equals(string who, bool decides)
    {
        var browser = await AsAsync(who);

        var raised = await RaiseAsync(browser);
        var said = await browser.SubmitAsync(raised, "Say it", ("Words", "Good idea"));
        var agreed = await browser.SubmitAsync(said, "I agree to it");

        Assert.Equal("Evening text", raised.Heading);
        Assert.Contains("Good idea", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("Whose ideaSomeone who used the service", agreed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I agree to it", agreed.Text, StringComparison.Ordinal);
        Assert.Equal(decides, agreed.Document.QuerySelector("main a[href$='/decide']") is not null);
        Assert.Equal(decides ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.OpenAsync($"{agreed.Url}/decide")).Status);
        Assert.Equal(decides ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.OpenAsync($"{agreed.Url}/test")).Status);
    }

    [Fact]
    public async Task Another_team_and_an_administrator_see_none_of_it()
    {
        var idea = await AnIdeaAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await AsAsync("nadia")).OpenAsync($"{Url}/{idea}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await AsAsync("ada")).OpenAsync($"{Url}/{idea}")).Status);
    }

    [Fact]
    public async Task Fran_decides_and_nothing_is_done_together_until_Viv_agrees()
    {
        var (fran, viv) = (await AsAsync("fran"), await AsAsync("viv"));
        var url = $"{Url}/{await AnIdeaAsync()}";
        await fran.SubmitAsync(await fran.OpenAsync(url), "I agree to it");
        var decided = await fran.SubmitAsync(await fran.OpenAsync($"{url}/decide"), "Save", ("Input.Decision", "Accepted"), ("Input.On", "2026-11-20"), ("Input.Reason", "It helps"));

        Assert.Contains("It is not done together yet. Lived-experience partners have not agreed yet.", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark it as done together", decided.Text, StringComparison.Ordinal);
        var done = await viv.SubmitAsync(await viv.SubmitAsync(await viv.OpenAsync(url), "I agree to it"), "Mark it as done together");

        Assert.Contains("Done together since 23 November 2026", done.Text, StringComparison.Ordinal);
        Assert.Contains("20 November 2026: Evening text", (await viv.OpenAsync("/improvement/changes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_refuses_done_together_without_an_account_of_each_kind()
    {
        var id = await AnIdeaAsync();
        var change = new Change(given.Team.Id, new ChangeFacts(ChangeKind.Other, app.Today, "Text", null), app.Today, app.Now, Guid.Empty);
        await given.ASavedAsync(change);
        var one = Guid.CreateVersion7();
        Task MarkAsync(Guid? staff, Guid? partner) => app.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE ChangeIdeas SET ChangeId = {change.Id}, DoneTogetherAt = '2026-11-23', AgreedByStaff = {staff}, AgreedByPartner = {partner} WHERE Id = {id}"));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => MarkAsync(one, null));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => MarkAsync(null, one));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => MarkAsync(one, one));
        await MarkAsync(one, Guid.CreateVersion7());
    }

    [Fact]
    public async Task Two_who_speak_or_agree_at_once_are_both_heard()
    {
        var (fran, viv) = (await AsAsync("fran"), await AsAsync("viv"));
        var url = $"{Url}/{await AnIdeaAsync()}";
        var (one, other) = (await fran.OpenAsync(url), await viv.OpenAsync(url));

        await Task.WhenAll(fran.SubmitAsync(one, "Say it", ("Words", "From Fran")), viv.SubmitAsync(other, "Say it", ("Words", "From Viv")));
        await Task.WhenAll(fran.SubmitAsync(one, "I agree to it"), viv.SubmitAsync(other, "I agree to it"));

        var text = (await viv.OpenAsync(url)).Text;
        Assert.All(new[] { "From Fran", "From Viv", "Fran Okoro (team leader), 23 November", "Viv (lived-experience partner), 23 November" }, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_test_is_written_down_step_by_step_and_whoever_is_late_is_told()
    {
        var (fran, viv) = (await AsAsync("fran"), await AsAsync("viv"));
        var url = $"{Url}/{await AnIdeaAsync()}";
        var (first, second) = (await viv.OpenAsync($"{url}/test"), await fran.OpenAsync($"{url}/test"));

        var planned = await viv.SubmitAsync(first, "Save", ("Words", "Two people for a week"), ("On", "2026-11-10"));
        var late = await fran.SubmitAsync(second, "Save", ("Words", "Three people"));
        var early = await viv.SubmitAsync(await viv.OpenAsync($"{url}/test"), "Save", ("Words", "Nine texts"), ("On", "2026-11-09"));
        var done = await viv.SubmitAsync(await viv.OpenAsync($"{url}/test"), "Save", ("Words", "Nine texts"), ("On", "2026-11-17"));

        Assert.Contains("Test 1 PlanTwo people for a week 10 November 2026", planned.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(["The date must not be before 10 November 2026, the date of the step before"], early.Errors);
        Assert.Contains("DoNine texts 17 November 2026", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_proposes_a_measure_and_what_it_should_reach()
    {
        var viv = await AsAsync("viv");
        var page = await viv.OpenAsync($"{Url}/{await AnIdeaAsync()}/measure");

        var refused = await viv.SubmitAsync(page, "Propose it", ("Key", "known-staff-rate"), ("Target", "180"));
        var proposed = await viv.SubmitAsync(page, "Propose it", ("Key", "known-staff-rate"), ("Target", "80"), ("Why", "Four in five is what I would notice"));

        Assert.Equal(["The target must be from 0 to 100%", "Say why, in 1 to 300 characters"], refused.Errors);
        Assert.Contains("Contacts with somebody known, to reach 80%: Four in five is what I would notice Proposed by Viv (lived-experience partner).", proposed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_needs_consent_and_what_is_missing_is_said()
    {
        var viv = await AsAsync("viv");
        var page = await viv.OpenAsync(Url);

        Assert.Equal(["Say the idea in 1 to 80 characters", "Say what would be different, in 1 to 1000 characters", "Choose how whoever had the idea is named"], (await viv.SubmitAsync(page, "Raise it")).Errors);
        Assert.Equal(["Ask them first, and tick that they agreed to be named"], (await viv.SubmitAsync(page, "Raise it", ("Input.Title", "A"), ("Input.What", "B"), ("Input.Credit", "Name"), ("Input.Name", "Lou"))).Errors);
    }

    [Fact]
    public async Task Protected_time_is_shown_by_kind_and_month_and_taken_back_by_who_wrote_it()
    {
        var (fran, viv) = (await AsAsync("fran"), await AsAsync("viv"));
        (string, string?)[] fields = [("Kind", "Partner"), ("On", "2026-11-20"), ("Hours", "1.5"), ("OnWhat", "Reading together")];
        await fran.SubmitAsync(await fran.OpenAsync("/improvement/changes/time"), "Save", ("Kind", "Staff"), ("On", "2026-11-21"), ("Hours", "2"), ("OnWhat", "Reading together"));
        var shown = await viv.SubmitAsync(await viv.OpenAsync("/improvement/changes/time"), "Save", fields);
        var refused = await viv.SubmitAsync(shown, "Save", ("Kind", "Staff"), ("On", "2026-12-01"), ("Hours", "25"), ("OnWhat", "x"));
        var back = await viv.SubmitAsync(shown, "Take it back: Reading together, 20 November 2026");

        Assert.Contains("November 2026 2 1.5", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["The date must be within the last 15 years", "The hours must be from 0.25 to 12, in quarters, like 1.5"], refused.Errors);
        Assert.Contains("November 2026 2 0", back.Text, StringComparison.Ordinal);
    }

    private Task<PageBrowser> AsAsync(string who) => app.LogInAsync($"{who}@example.test");

    private static async Task<BrowsedPage> RaiseAsync(PageBrowser browser) =>
        await browser.SubmitAsync(await browser.OpenAsync(Url), "Raise it", ("Input.Title", "Evening text"), ("Input.What", "A text the night before"), ("Input.Credit", "SomeoneWhoUsedTheService"));

    private async Task<Guid> AnIdeaAsync() =>
        Guid.Parse((await RaiseAsync(await AsAsync("viv"))).Url.Split('/')[^1]);
}
