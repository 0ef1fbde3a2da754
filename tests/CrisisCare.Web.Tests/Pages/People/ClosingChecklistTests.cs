using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class ClosingChecklistTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Some_of_it_is_answered_before_closing_and_the_rest_after_with_who_and_when()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Ansah", lead: given.Sam, zone: Zone.Black);
        var sam = await app.LogInAsync("sam@example.test");

        var saved = await SaveAsync(sam, episode, ("SummaryGiven", "Yes"), ("CarerTold", "NotApplicable"), ("SafetyPlanCopy", "No"));
        var board = await sam.OpenAsync("/");
        await given.ChangeAsync(episode.Id, one => one.Close(new Closing(app.Today, ClosingReason.TreatmentCompleted, "GP", JointVisit: true, Disengagement: null), app.Now, by: null));
        var closed = await SaveAsync(await app.LogInAsync("fran@example.test"), episode, ("SafetyPlanCopy", "Yes"));

        Assert.Contains("Closing checklist saved: 2 of 6.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 6 of the closing checklist", board.Text, StringComparison.Ordinal);
        Assert.Contains("Checklist3 of 6. Missing: onward service and a named person agreed, joint visit with the onward service held or offered and feedback invitation offered", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, on 23 November 2026 by Sam Adeyemi", (await sam.OpenAsync(Url(episode))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_has_answered_meanwhile_is_not_undone_by_what_the_page_still_showed()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Ansah", lead: given.Sam);
        var (fran, sam) = (await app.LogInAsync("fran@example.test"), await app.LogInAsync("sam@example.test"));
        await SaveAsync(fran, episode, ("SummaryGiven", "No"));
        var stale = await fran.OpenAsync(Url(episode));
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await SaveAsync(sam, episode, ("SummaryGiven", "Yes"), ("OnwardServiceNamed", "Yes"), ("NamedPerson", "Jo Tanner"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await fran.SubmitAsync(stale, "Save", ("Input.CarerTold", "Yes"));

        var checks = (await ChecksAsync(episode)).OrderBy(check => check.CheckedAt).ThenBy(check => check.Item).Select(check => (check.Item, check.Answer, check.NamedPerson));
        Assert.Equal([(ClosingItem.SummaryGiven, ClosingAnswer.No, null), (ClosingItem.SummaryGiven, ClosingAnswer.Yes, null), (ClosingItem.OnwardServiceNamed, ClosingAnswer.Yes, "Jo Tanner"), (ClosingItem.CarerTold, ClosingAnswer.Yes, null)], checks);
    }

    [Fact]
    public async Task After_a_death_there_is_none()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Ansah");
        await given.ChangeAsync(episode.Id, one => one.Close(new Closing(app.Today, ClosingReason.Died, null, null, null), app.Now, by: null));
        var fran = await app.LogInAsync("fran@example.test");

        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync(Url(episode))).Status);
        Assert.DoesNotContain("Closing checklist", (await fran.OpenAsync($"/people/{episode.ServiceUserId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_changes_nothing()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Ansah");
        var fran = await app.LogInAsync("fran@example.test");

        var long101 = await SaveAsync(fran, episode, ("OnwardServiceNamed", "Yes"), ("NamedPerson", new string('x', 101)));
        var unknown = await SaveAsync(fran, episode, ("SummaryGiven", "<script>"));
        var number = await SaveAsync(fran, episode, ("SummaryGiven", "7"));

        Assert.Equal(["The named person must be 100 characters or fewer"], long101.Errors);
        Assert.All(new[] { unknown, number }, page => Assert.Single(page.Errors));
        Assert.Empty(await ChecksAsync(episode));
    }

    [Fact]
    public async Task A_script_as_a_name_is_shown_as_it_was_written()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Ansah");

        await SaveAsync(await app.LogInAsync("fran@example.test"), episode, ("OnwardServiceNamed", "Yes"), ("NamedPerson", "<script>alert(1)</script> 🙂"));

        Assert.Equal("<script>alert(1)</script> 🙂", Assert.Single(await ChecksAsync(episode)).NamedPerson);
    }

    [Theory]
    [InlineData("nadia", HttpStatusCode.NotFound)]
    [InlineData("lou", HttpStatusCode.Forbidden)]
    [InlineData("viv", HttpStatusCode.Forbidden)]
    public async Task It_is_for_whoever_may_close_the_episode(string who, HttpStatusCode status)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Ansah");

        Assert.Equal(status, (await (await app.LogInAsync($"{who}@example.test")).OpenAsync(Url(episode))).Status);
    }

    private static string Url(Episode episode) => $"/people/{episode.ServiceUserId}/closing-checklist";

    private static async Task<BrowsedPage> SaveAsync(PageBrowser browser, Episode episode, params (string Item, string Answer)[] answers) =>
        await browser.SubmitAsync(await browser.OpenAsync(Url(episode)), "Save", [.. answers.Select(one => ($"Input.{one.Item}", (string?)one.Answer))]);

    private Task<List<ClosingCheck>> ChecksAsync(Episode episode) =>
        app.WithDbAsync(db => db.Episodes.Where(one => one.Id == episode.Id).SelectMany(one => one.ClosingChecks).AsNoTracking().ToListAsync());
}
