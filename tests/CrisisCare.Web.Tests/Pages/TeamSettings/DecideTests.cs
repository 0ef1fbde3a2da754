using System.Net;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.TeamSettings;

public sealed class DecideTests : IAsyncLifetime, IDisposable
{
    private readonly CrisisCareApp app = new();
    private Given given = null!;

    public async ValueTask InitializeAsync() => given = await Given.ATeamAsync(app);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_team_leader_decides_and_everybody_reads_by_whom_when_and_why()
    {
        await DecideAsync("read-feedback", "12");
        await DecideAsync("read-feedback", "18");
        var viv = await app.LogInAsync("viv@example.test");

        var all = (await viv.OpenAsync("/team/settings")).Text;
        var history = await viv.OpenAsync("/team/settings/decide/read-feedback");

        Assert.Contains("18 hours What is unread for longer is on the board of every team leader. Decided by Team meeting with Viv on 20 November 2026: They said so. Written down by Fran Okoro (team leader).", all, StringComparison.Ordinal);
        Assert.Contains("18 hours (before: 12 hours)", history.Text, StringComparison.Ordinal);
        Assert.Contains("12 hours (before: 24 hours)", history.Text, StringComparison.Ordinal);
        Assert.Null(history.Document.QuerySelector("main form[method=post]"));
        Assert.Equal(18, await app.WithDbAsync(db => db.Teams.Where(team => team.Id == given.Team.Id).Select(team => team.ReadFeedbackWithin).SingleAsync()));
    }

    [Theory]
    [InlineData("sam", HttpStatusCode.OK)]
    [InlineData("lou", HttpStatusCode.OK)]
    [InlineData("mo", HttpStatusCode.OK)]
    [InlineData("ada", HttpStatusCode.Forbidden)]
    public async Task Nobody_but_a_team_leader_decides(string who, HttpStatusCode status)
    {
        var page = await (await app.LogInAsync($"{who}@example.test")).OpenAsync("/team/settings/decide/face-budget");

        Assert.Equal(status, page.Status);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task What_is_missing_or_impossible_is_said_and_two_at_once_do_not_undo_each_other()
    {
        var fran = await app.LogInAsync("fran@example.test");
        var page = await fran.OpenAsync("/team/settings/decide/core-group-size");

        var refused = await fran.SubmitAsync(page, "Save", ("Input.Value", "many"), ("Input.On", "2026-11-24"));
        await DecideAsync("core-group-size", "4");
        var late = await fran.SubmitAsync(page, "Save", ("Input.Value", "6"), ("Input.By", "Fran"), ("Input.Why", "Because"));

        Assert.Equal(["Core group: write a whole number from 2 to 12", "Say who decided it, in 1 to 80 characters", "The date of the decision must be today or earlier", "Say why, in 1 to 300 characters"], refused.Errors);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync("/team/settings/decide/nothing")).Status);
    }

    [Fact]
    public async Task Board_person_and_booking_say_the_same_of_the_face_budget_which_asks_and_never_blocks()
    {
        await DecideAsync("face-budget", "2");
        var episode = await given.APersonAsync("Grace", "Abbott", app.Now.AddDays(-3), given.Sam);
        await given.AContactAsync(episode.Id, app.Now.AddDays(-2), [given.Sam, given.Lou]);
        var lou = await app.LogInAsync("lou@example.test");

        foreach (var url in new[] { "/", $"/people/{episode.ServiceUserId}", $"/people/{episode.ServiceUserId}/book" })
        {
            Assert.Contains("Face budget: 2 of 2 used, none left ▲ Nearly used", (await lou.OpenAsync(url)).Text, StringComparison.Ordinal);
        }

        var form = await lou.OpenAsync($"/people/{episode.ServiceUserId}/book");
        var asked = await lou.SubmitAsync(form, "Book", ("Choice.Who", given.Priya.Id.ToString()), ("Choice.Anyway", "true"));
        var unsaid = await lou.SubmitAsync(asked, "Book Priya all the same");
        var booked = await lou.SubmitAsync(asked, "Book Priya all the same", ("Choice.Reason", "UrgentToday"));

        Assert.Contains("have set a face budget of 2 different staff in the first 14 days. This booking goes over it.", asked.Text, StringComparison.Ordinal);
        Assert.NotEmpty(unsaid.Errors);
        Assert.Contains("Booked.", booked.Text, StringComparison.Ordinal);
    }

    private async Task DecideAsync(string key, string value)
    {
        var fran = await app.LogInAsync("fran@example.test");
        await fran.SubmitAsync(await fran.OpenAsync($"/team/settings/decide/{key}"), "Save", ("Input.Value", value), ("Input.By", "Team meeting with Viv"), ("Input.On", "2026-11-20"), ("Input.Why", "They said so."));
    }
}
