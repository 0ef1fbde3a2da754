using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed class ReviewsPageTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Each_list_shows_its_reviews_and_their_count()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, "Grace", acceptedDaysAgo: 10); // day 7 was due 3 days ago, day 14 comes in 4
        await APersonAsync(given, "Tom", acceptedDaysAgo: 6); // day 7 is due tomorrow, day 14 comes in 8
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/reviews");

        Assert.Equal(["1 overdue", "1 due by tomorrow", "2 coming up", "0 held late"], Tiles(page));
        Assert.Contains("Overdue (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 days overdue Friday 20 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("No review was held late in the last 28 days.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_has_an_address_of_its_own()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, "Grace", acceptedDaysAgo: 10);
        await APersonAsync(given, "Tom", acceptedDaysAgo: 6);
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/reviews?view=overdue");

        Assert.Contains("Grace Abernathy", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tom Abernathy", page.Text, StringComparison.Ordinal);
        Assert.Equal("1 overdue", page.Document.QuerySelector(".app-tile[aria-current]")!.TextContent.Trim().Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6, 0, 1)] // day 7 is tomorrow
    [InlineData(7, 0, 1)] // today
    [InlineData(8, 1, 0)] // yesterday: overdue from the day after
    public async Task A_review_is_overdue_from_the_day_after_it_was_due(int acceptedDaysAgo, int overdue, int due)
    {
        var given = await Given.ATeamAsync(app);
        var episode = await APersonAsync(given, "Grace", acceptedDaysAgo);

        var found = await app.WithDbAsync(async db => (
            await db.Episodes.Overdue(app.Today).Where(review => review.EpisodeId == episode.Id).CountAsync(),
            await db.Episodes.DueBetween(app.Today, app.Today.AddDays(1)).Where(review => review.EpisodeId == episode.Id).CountAsync()));

        Assert.Equal((overdue, due), found);
    }

    [Fact]
    public async Task A_review_overtaken_by_a_later_one_that_was_held_is_not_chased()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await APersonAsync(given, "Grace", acceptedDaysAgo: 15);
        await ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 14), given.Sam.Id, app.Now, app.Now, by: null));

        var overdue = await app.WithDbAsync(db => db.Episodes.Overdue(app.Today).CountAsync());

        Assert.Equal(0, overdue);
    }

    [Fact]
    public async Task A_stay_in_hospital_takes_a_person_off_the_lists()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await APersonAsync(given, "Grace", acceptedDaysAgo: 10);
        await ChangeAsync(episode, one => one.Admit(app.Today, app.Now));
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/reviews");

        Assert.Equal(["0 overdue", "0 due by tomorrow", "0 coming up", "0 held late"], Tiles(page));
    }

    [Fact]
    public async Task A_review_held_late_says_how_late_and_by_whom()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await APersonAsync(given, "Grace", acceptedDaysAgo: 9);
        await ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 7), given.Sam.Id, app.Now, app.Now, by: null));
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/reviews?view=held-late");

        Assert.Contains("Held 2 days late, by the lead practitioner: Sam Adeyemi", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_held_late_of_an_episode_that_is_closed_names_whoever_led_at_its_end()
    {
        var given = await Given.ATeamAsync(app);
        var episode = await APersonAsync(given, "Grace", acceptedDaysAgo: 9);
        await ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 7), given.Sam.Id, app.Now, app.Now, by: null));
        await ChangeAsync(episode, one => one.Close(new Closing(app.Today, ClosingReason.MovedAway, null, null, null), app.Now, by: null));
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/reviews?view=held-late");

        Assert.Contains("Held 2 days late", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No lead practitioner", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_sees_none_of_it()
    {
        var given = await Given.ATeamAsync(app);
        await APersonAsync(given, "Grace", acceptedDaysAgo: 10);
        var nadia = await app.LogInAsync("nadia@example.test");

        var page = await nadia.OpenAsync("/reviews");

        Assert.Equal(["0 overdue", "0 due by tomorrow", "0 coming up", "0 held late"], Tiles(page));
    }

    [Theory]
    [InlineData("/reviews", "mo@example.test")]
    [InlineData("/inbox", "mo@example.test")]
    [InlineData("/inbox", "ada@example.test")]
    public async Task Whoever_does_not_see_people_sees_neither_reviews_nor_inbox(string url, string email)
    {
        await Given.ATeamAsync(app);
        var browser = await app.LogInAsync(email);

        var page = await browser.OpenAsync(url);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private static IEnumerable<string> Tiles(BrowsedPage page) =>
        page.Document.QuerySelectorAll(".app-tile").Select(tile => string.Join(' ', tile.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Accepted some days ago; the initial appointment was held at once.</summary>
    private async Task<Episode> APersonAsync(Given given, string firstName, int acceptedDaysAgo)
    {
        var at = app.Now.AddDays(-acceptedDaysAgo);
        var episode = await given.APersonAsync(firstName, "Abernathy", acceptedAt: at, lead: given.Sam);
        await ChangeAsync(episode, one => one.Hold(one.Reviews.Single(review => review.Day == 0), given.Sam.Id, at, at, by: null));
        return episode;
    }

    private Task ChangeAsync(Episode episode, Action<Episode> change) =>
        app.WithDbAsync(async db =>
        {
            var loaded = await db.Episodes.Include(one => one.Reviews).Include(one => one.Bookings).Include(one => one.Leads).Include(one => one.CoreGroup).Include(one => one.Contacts).Include(one => one.Pauses)
                .SingleAsync(one => one.Id == episode.Id);
            change(loaded);
            await db.SaveChangesAsync();
        });
}
