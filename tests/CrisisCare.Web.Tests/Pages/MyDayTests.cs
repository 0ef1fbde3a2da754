using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed class MyDayTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_empty_day_says_so()
    {
        await Given.ATeamAsync(app);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync("/my-day");

        Assert.Contains("Nothing is booked with you today.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody you lead needs anything from you today.", page.Text, StringComparison.Ordinal);
        Assert.Contains("You lead nobody and are in nobody’s core group at present.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_bookings_of_today_are_in_order_and_say_when_they_are_logged()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-1), given.Sam);
        var daniel = await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddDays(-1), given.Priya);
        await BookAsync(grace.Id, app.Now.AddHours(5), given.Sam, given.Lou);
        await BookAsync(daniel.Id, app.Now, given.Sam);
        await BookAsync(grace.Id, app.Now.AddHours(2), given.Priya);
        var sam = await app.LogInAsync("sam@example.test");
        await sam.SubmitAsync(await sam.OpenAsync("/contact"), "Save contact");

        var page = await sam.OpenAsync("/my-day");

        var today = page.Document.QuerySelectorAll("section[aria-labelledby=today] li").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(
            [
                "9:30am Daniel Whitcombe Visit, at home, 45 minutes Logged See it: Daniel Whitcombe",
                "2:30pm Grace Abernathy Visit, at home, with Lou Marsh, 45 minutes",
            ],
            today);
    }

    [Fact]
    public async Task A_planned_intervention_is_called_by_its_name_in_my_day_on_the_rota_and_on_the_persons_page()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-1), given.Sam);
        var walk = new PlannedIntervention(given.Team.Id, "Walk together", 60, WhoMayDo.Anyone, Mechanism.FaceToFace);
        await given.ASavedAsync(walk);
        await given.ChangeAsync(grace.Id, episode => episode.Book(
            new BookingDetails(BookingKind.PlannedIntervention, app.Now.AddHours(2), 60, Mechanism.FaceToFace, Place.Home, [given.Lou.Id], InterventionId: walk.Id), app.Now, by: null));
        var lou = await app.LogInAsync("lou@example.test");

        Assert.Contains("Walk together, at home, 60 minutes", (await lou.OpenAsync("/my-day")).Text, StringComparison.Ordinal);
        Assert.Contains("Walk together, at home", (await lou.OpenAsync("/rota/day")).Text, StringComparison.Ordinal);
        Assert.Contains("Walk together with Lou Marsh (new face)", (await lou.OpenAsync($"/people/{grace.ServiceUserId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_booked_in_the_last_14_days_and_never_logged_is_asked_for()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-9), given.Sam);
        await BookAsync(grace.Id, app.Now, given.Sam);
        app.Clock.Advance(TimeSpan.FromDays(14));
        var sam = await app.LogInAsync("sam@example.test");

        var within = await sam.OpenAsync("/my-day");
        app.Clock.Advance(TimeSpan.FromDays(1));
        sam = await app.LogInAsync("sam@example.test");
        var after = await sam.OpenAsync("/my-day");

        Assert.Contains("Outcomes to log", within.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Outcomes to log", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_I_lead_are_listed_with_what_they_need_and_their_count()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-4), given.Sam, Zone.Red);
        await given.AContactAsync(grace.Id, app.Now.AddDays(-2), [given.Sam, given.Lou]);
        await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddDays(-4), given.Priya);
        var sam = await app.LogInAsync("sam@example.test");

        var page = await sam.OpenAsync("/my-day");

        Assert.Contains("Initial appointment overdue by 3 days", page.Text, StringComparison.Ordinal);
        Assert.Contains("No contact for 2 days", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing booked ahead", page.Text, StringComparison.Ordinal);
        Assert.Contains("Red, day 4 2 staff in 1 contact. You are their lead.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Daniel", page.Text, StringComparison.Ordinal);
    }

    private Task BookAsync(Guid episodeId, DateTimeOffset at, params StaffMember[] staff) =>
        app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Pauses).SingleAsync(one => one.Id == episodeId);
            episode.Book(new BookingDetails(BookingKind.Visit, at, 45, Mechanism.FaceToFace, Place.Home, [.. staff.Select(one => one.Id)]), app.Now, by: null);
            await db.SaveChangesAsync();
        });
}
