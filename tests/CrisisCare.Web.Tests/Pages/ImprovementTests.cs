using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed class ImprovementTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_month_is_shown_from_five_people_on_with_its_median_and_range()
    {
        var given = await Given.ATeamAsync(app);
        StaffMember[] staff = [given.Fran, given.Sam, given.Priya, given.Lou, given.Bo];
        for (var met = 1; met <= 5; met++)
        {
            await AcceptedAsync(given, daysAgo: 40, staff[..met]);
        }

        for (var few = 0; few < 4; few++)
        {
            await AcceptedAsync(given, daysAgo: 70, staff[..1]);
        }

        var page = await (await app.LogInAsync("mo@example.test")).OpenAsync("/improvement");

        Assert.Contains("October 2026 5 people 3 1 to 5", page.Text, StringComparison.Ordinal);
        Assert.Contains("September 2026 fewer than 5 people, not shown", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_met_after_the_first_fourteen_days_and_people_accepted_since_are_left_out()
    {
        var given = await Given.ATeamAsync(app);
        for (var person = 0; person < 5; person++)
        {
            var episode = await AcceptedAsync(given, daysAgo: 40, given.Sam);
            await given.AContactAsync(episode, app.Now.AddDays(-40 + 14), [given.Lou]);
            await AcceptedAsync(given, daysAgo: 13, given.Sam);
        }

        var page = await (await app.LogInAsync("viv@example.test")).OpenAsync("/improvement");

        Assert.Contains("October 2026 5 people 1 1 to 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("November 2026 fewer than 5 people, not shown", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviews_held_on_time_are_counted_by_the_month_they_were_due_in()
    {
        var given = await Given.ATeamAsync(app);
        for (var person = 0; person < 5; person++)
        {
            var id = await AcceptedAsync(given, daysAgo: 40, given.Sam);
            if (person < 2)
            {
                await app.WithDbAsync(async db =>
                {
                    var episode = await db.Episodes.Include(one => one.Reviews).Include(one => one.Leads).Include(one => one.CoreGroup)
                        .Include(one => one.Contacts).Include(one => one.Bookings).SingleAsync(one => one.Id == id);
                    episode.Hold(episode.Reviews.Single(review => review.Day == 0), given.Sam.Id, app.Now.AddDays(-40), app.Now, by: null);
                    await db.SaveChangesAsync();
                });
            }
        }

        var page = await (await app.LogInAsync("mo@example.test")).OpenAsync("/improvement");

        Assert.Contains("October 2026 2 of 15 13%", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mo")]
    [InlineData("viv")]
    public async Task Nothing_about_a_person_or_a_member_of_staff_is_on_the_page(string who)
    {
        var given = await Given.ATeamAsync(app);
        for (var person = 0; person < 6; person++)
        {
            await given.APersonAsync("Rosalind", "Carey", app.Now.AddDays(-40), given.Sam, nhsNumber: person == 0 ? "9990000018" : null);
        }

        var page = await (await app.LogInAsync($"{who}@example.test")).OpenAsync("/improvement");

        var html = page.Document.DocumentElement.OuterHtml;
        Assert.Contains("Southam Crisis Home Treatment", html, StringComparison.Ordinal);
        Assert.All(
            new[] { "Rosalind", "Carey", "999000", "999 000", "1988", "May 1988", "Adeyemi", "Sam ", "Northam" },
            words => Assert.DoesNotContain(words, html, StringComparison.Ordinal));
    }

    private async Task<Guid> AcceptedAsync(Given given, int daysAgo, params StaffMember[] met)
    {
        var episode = await given.APersonAsync("Rosalind", "Carey", app.Now.AddDays(-daysAgo), given.Sam);
        foreach (var one in met)
        {
            await given.AContactAsync(episode.Id, app.Now.AddDays(-daysAgo).AddHours(1), [one]);
        }

        return episode.Id;
    }
}
