using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class CoreGroupTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_support_worker_joins_and_leaves_with_reasons_and_the_history_stays()
    {
        var (given, grace, lou, url) = await AGroupAsync();

        var joined = await lou.SubmitAsync(await lou.OpenAsync(url), "Add to the core group", ("Joins", $"{given.Lou.Id}"), ("Reason", "KnowsThePerson"));
        var unsaid = await lou.SubmitAsync(joined, "Take out: Lou Marsh");
        var left = await lou.SubmitAsync(unsaid, "Take out: Lou Marsh", ("why", "Grace would rather see somebody else"));

        Assert.Contains("Core group since Monday 23 November 2026 by Lou Marsh. Knows the person.", joined.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This one has none yet", joined.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why they leave the core group"], unsaid.Errors);
        Assert.Contains("Grace would rather see somebody else", left.Text, StringComparison.Ordinal);
        Assert.False(Assert.Single((await given.ReadAsync(grace.Id)).CoreGroup).IsCurrent);
    }

    [Fact]
    public async Task Suggestions_put_a_support_worker_first_while_the_group_has_none_and_then_whoever_was_met_more()
    {
        var (given, grace, lou, url) = await AGroupAsync();
        await given.AContactAsync(grace.Id, app.Now, [given.Priya]);

        var page = await lou.OpenAsync(url);

        var names = page.Document.QuerySelectorAll("input[name=Joins]").Select(input => page.Document.QuerySelector($"label[for='{input.Id}']")!.TextContent.Trim()).ToList();
        Assert.Equal(["Lou Marsh, healthcare support worker", "Priya Nair, social worker"], names.Take(2));
        Assert.Contains("This one has none yet", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(names, name => name.StartsWith("Sam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_coverage_of_the_next_14_days_is_shown_now_and_if_chosen()
    {
        var (given, _, lou, url) = await AGroupAsync();
        await given.ASavedAsync(
            new Shift(given.Team.Id, given.Sam.Id, app.Today, ShiftKind.Early),
            new Shift(given.Team.Id, given.Lou.Id, app.Today.AddDays(1), ShiftKind.Late));

        var page = await lou.OpenAsync(url);

        Assert.Contains("Somebody on an early shift on 1 of 2 days, on a late shift on 0. Nobody of the group on 24 November.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody on an early shift on 1 of 2 days, on a late shift on 1 if chosen.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_blocks_a_place_in_the_core_group_without_a_reason()
    {
        var (given, grace, lou, url) = await AGroupAsync();
        await app.WithDbAsync(async db =>
        {
            (await db.ServiceUsers.Include(person => person.Refusals).SingleAsync(person => person.Id == grace.ServiceUserId)).Refuse(given.Priya.Id, RefusalKind.PersonAsked, app.Today, "Private words");
            await db.SaveChangesAsync();
        });
        var form = await lou.OpenAsync(url);

        var refused = await lou.SubmitAsync(form, "Add to the core group", ("Joins", $"{given.Priya.Id}"), ("Reason", "PersonAsked"));
        Assert.Empty((await given.ReadAsync(grace.Id)).CoreGroup);
        await lou.SubmitAsync(refused, "Add to the core group", ("ReasonText", "Grace has changed her mind"));

        Assert.Equal(["The person has asked not to see them. Enter why they join all the same"], refused.Errors);
        Assert.DoesNotContain("Private words", form.Text + refused.Text, StringComparison.Ordinal);
        Assert.Single((await given.ReadAsync(grace.Id)).CoreGroup);
    }

    [Fact]
    public async Task A_group_has_one_deputy_who_is_registered_and_no_more_people_than_the_team_allows()
    {
        var (given, grace, lou, url) = await AGroupAsync();
        var form = await lou.OpenAsync(url);

        var unregistered = await lou.SubmitAsync(form, "Add to the core group", ("Joins", $"{given.Lou.Id}"), ("Role", "Deputy"), ("Reason", "KnowsThePerson"));
        await lou.SubmitAsync(form, "Add to the core group", ("Joins", $"{given.Priya.Id}"), ("Role", "Deputy"), ("Reason", "KnowsThePerson"));
        var second = await lou.SubmitAsync(await lou.OpenAsync(url), "Add to the core group", ("Joins", $"{given.Fran.Id}"), ("Role", "Deputy"), ("Reason", "KnowsThePerson"));

        Assert.Equal(["Lou Marsh is not a registered practitioner and cannot act for the lead"], unregistered.Errors);
        Assert.Equal(["There is a deputy already. Take them out first"], second.Errors);
        Assert.Equal(given.Priya.Id, (await given.ReadAsync(grace.Id)).Deputy!.StaffMemberId);
    }

    [Fact]
    public async Task Of_two_who_choose_a_deputy_at_the_same_moment_one_is_told()
    {
        var (given, grace, lou, url) = await AGroupAsync();
        var sam = await app.LogInAsync("sam@example.test");
        var (one, other) = (await lou.OpenAsync(url), await sam.OpenAsync(url));

        var answers = await Task.WhenAll(
            lou.SubmitAsync(one, "Add to the core group", ("Joins", $"{given.Priya.Id}"), ("Role", "Deputy"), ("Reason", "KnowsThePerson")),
            sam.SubmitAsync(other, "Add to the core group", ("Joins", $"{given.Fran.Id}"), ("Role", "Deputy"), ("Reason", "KnowsThePerson")));

        Assert.Single((await given.ReadAsync(grace.Id)).CoreGroup);
        Assert.NotEmpty(Assert.Single(answers, answer => answer.Errors.Count > 0).Errors);
    }

    [Fact]
    public async Task Another_team_finds_nobody_and_a_measures_account_is_kept_out()
    {
        var (_, _, _, url) = await AGroupAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LogInAsync("nadia@example.test")).OpenAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.LogInAsync("mo@example.test")).OpenAsync(url)).Status);
    }

    private async Task<(Given Given, Episode Grace, PageBrowser Lou, string Url)> AGroupAsync()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddHours(-4), given.Sam);
        return (given, grace, await app.LogInAsync("lou@example.test"), $"/people/{grace.ServiceUserId}/core-group");
    }
}
