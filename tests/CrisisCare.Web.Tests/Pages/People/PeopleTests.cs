using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.People;

public sealed class PeopleTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Without_anybody_the_list_says_how_an_episode_starts()
    {
        await Given.ATeamAsync(app);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync("/people");

        Assert.Contains("Nobody has an open episode", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_the_open_people_of_the_team_only()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", app.Now.AddDays(-3), lead: given.Sam, nhsNumber: "9990000018");
        await given.APersonAsync("Grace", "Abernathy");
        await given.APersonAsync("Tomasz", "Zielinski", team: given.OtherTeam);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync("/people");

        Assert.Equal(["Grace Abernathy", "Amara Osei"], page.Document.QuerySelectorAll("tbody a").Select(link => link.TextContent));
        Assert.Contains("2 people on the caseload", page.Text, StringComparison.Ordinal);
        Assert.Contains("999 000 0018", page.Text, StringComparison.Ordinal);
        Assert.Contains("No lead practitioner", page.Text, StringComparison.Ordinal);
        Assert.Contains("Initial appointment, overdue by 2 days", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zoe obrien")]
    [InlineData("O'BRIEN")]
    [InlineData("999 000 0018")]
    [InlineData("4/5/1988")]
    [InlineData("1988-05-04")]
    [InlineData("4 May 1988")]
    public async Task People_are_found_by_name_nhs_number_and_date_of_birth_and_closed_ones_too(string typed)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Zoë", typed == "zoe obrien" ? "Obrien" : "O’Brien", app.Now.AddDays(-3), nhsNumber: "9990000018");
        await CloseAsync(episode);
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync("/people");

        var found = await sam.SubmitAsync(page, "Search", ("Find", typed));

        Assert.Equal("/people", found.Url);
        Assert.Contains("1 person found", found.Text, StringComparison.Ordinal);
        Assert.Contains("Closed 23 November 2026", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("osei%zielinski")]
    [InlineData("nobody")]
    public async Task What_is_not_there_is_not_found_and_wildcards_are_only_letters(string typed)
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei");
        await given.APersonAsync("Osei", "Other", team: given.OtherTeam);
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync("/people");

        var found = await sam.SubmitAsync(page, "Search", ("Find", typed));

        Assert.Contains("0 people found", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_search_is_answered_with_a_sentence_beside_the_list()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei");
        var sam = await app.LogInAsync("sam@example.test");
        var page = await sam.OpenAsync("/people");

        var answer = await sam.SubmitAsync(page, "Search", ("Find", " "));

        Assert.Equal(["Enter a name, an NHS number or a date of birth"], answer.Errors);
        Assert.Contains("Amara Osei", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/zone")]
    [InlineData("/close")]
    [InlineData("/hospital")]
    [InlineData("/not-this-person")]
    public async Task People_of_another_team_are_not_found(string page)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var nadia = await app.LogInAsync("nadia@example.test");

        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"/people/{episode.ServiceUserId}{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"/people/{Guid.NewGuid()}{page}")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/zone")]
    [InlineData("/close")]
    [InlineData("/hospital")]
    [InlineData("/not-this-person")]
    public async Task Every_page_about_a_person_is_headed_by_name_date_of_birth_and_NHS_number(string path)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei", nhsNumber: "9990000018");
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync($"/people/{episode.ServiceUserId}{path}");

        Assert.Equal("Amara Osei", page.Heading);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        var identity = page.Document.QuerySelector(".app-person__identity")!.TextContent;
        Assert.Contains("4 May 1988 (age 38)", identity, StringComparison.Ordinal);
        Assert.Contains("999 000 0018", identity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_about_people_are_not_cached()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var fran = await app.LogInAsync("fran@example.test");

        foreach (var url in new[] { "/people", $"/people/{episode.ServiceUserId}", $"/people/{episode.ServiceUserId}/edit", "/referrals" })
        {
            var page = await fran.OpenAsync(url);
            Assert.True(page.Response.Headers.CacheControl!.NoStore, url);
        }
    }

    [Theory]
    [InlineData("mo@example.test")]
    [InlineData("viv@example.test")]
    [InlineData("ada@example.test")]
    public async Task Whoever_looks_after_nobody_sees_nobody(string email)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var browser = await app.LogInAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/people")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"/people/{episode.ServiceUserId}")).Status);
    }

    [Theory]
    [InlineData("/edit")]
    [InlineData("/zone")]
    [InlineData("/close")]
    [InlineData("/hospital")]
    [InlineData("/not-this-person")]
    public async Task A_healthcare_support_worker_does_not_steer_an_episode(string path)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Amara", "Osei");
        var lou = await app.LogInAsync("lou@example.test");

        var person = await lou.OpenAsync($"/people/{episode.ServiceUserId}");

        Assert.Null(person.Document.QuerySelector($"a[href$='{path}']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await lou.OpenAsync($"/people/{episode.ServiceUserId}{path}")).Status);
    }

    private Task CloseAsync(Episode episode) => app.WithDbAsync(async db =>
    {
        var open = await db.Episodes.Include(e => e.Reviews).Include(e => e.Bookings).SingleAsync(e => e.Id == episode.Id);
        open.Close(new Closing(app.Today, ClosingReason.TreatmentCompleted, OnwardService: null, JointVisit: null, Disengagement: null), app.Now, by: null);
        await db.SaveChangesAsync();
    });
}
