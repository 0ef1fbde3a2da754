using System.Net;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Jobs;

public sealed class DashboardTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_administrator_sees_the_background_jobs()
    {
        await Given.ATeamAsync(app);
        var ada = await app.LogInAsync("ada@example.test");

        var page = await ada.OpenAsync("/jobs");
        var recurring = await ada.OpenAsync("/jobs/recurring");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("en", page.Document.DocumentElement.GetAttribute("lang"), StringComparison.Ordinal);
        Assert.Contains("sweep-review-reminders", recurring.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("clean-up", recurring.Document.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_leader_does_not()
    {
        await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/jobs");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task Whoever_is_not_logged_in_is_asked_to()
    {
        var page = await app.Browser().OpenAsync("/jobs");

        Assert.Equal("Log in", page.Heading);
    }

    [Fact]
    public async Task A_job_is_not_started_without_the_token_of_the_form()
    {
        await Given.ATeamAsync(app);
        var ada = await app.LogInAsync("ada@example.test");

        var answer = await ada.Client.PostAsync("/jobs/recurring/trigger", new FormUrlEncodedContent([new("jobs[]", "clean-up")]));

        Assert.False(answer.IsSuccessStatusCode);
    }
}
