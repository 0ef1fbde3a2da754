using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Notices;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Support;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Jobs;

public sealed class TomorrowsListTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("2026-11-23T15:59:00Z", "2026-11-23")] // winter: 3:59pm and 4pm
    [InlineData("2026-11-23T16:00:00Z", "2026-11-24")]
    [InlineData("2027-07-01T14:59:00Z", "2027-07-01")] // summer: 3:59pm and 4pm
    [InlineData("2027-07-01T15:00:00Z", "2027-07-02")]
    public async Task The_list_for_tomorrow_comes_at_4pm_London_time_in_summer_and_winter(string now, string occasion)
    {
        await Given.ATeamAsync(app);
        app.Clock.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        await RunAsync();

        Assert.All(await NoticesAsync(), notice => Assert.Equal((NoticeKind.Tomorrow, occasion), (notice.Kind, notice.Occasion)));
        var job = Scheduled();
        Assert.Equal(("0 16 * * *", "Europe/London"), (job.Cron, job.TimeZoneId));
    }

    [Fact]
    public async Task Each_team_leader_is_told_how_many_new_faces_there_are_tomorrow_and_told_none_too()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await app.WithDbAsync(async db =>
        {
            var episode = await db.Episodes.Include(one => one.Pauses).SingleAsync(one => one.Id == grace.Id);
            episode.Book(new BookingDetails(BookingKind.Visit, ServiceTime.At(app.Today.AddDays(1), new TimeOnly(10, 0)), 45, Mechanism.FaceToFace, Place.Home, [given.Bo.Id, given.Lou.Id]), app.Now, by: null);
            await db.SaveChangesAsync();
        });
        app.Clock.SetUtcNow(ServiceTime.At(app.Today, new TimeOnly(16, 0)));

        await RunAsync();

        Assert.Equal(
            new[] { (given.Fran.Id, given.Team.Id, 2), (given.Nadia.Id, given.OtherTeam.Id, 0) }.Order(),
            (await NoticesAsync()).Select(notice => (notice.RecipientId, notice.TeamId, notice.Count)).Order());
    }

    [Fact]
    public async Task Run_twice_or_late_it_tells_nobody_twice_and_leaves_the_next_list_to_its_own_hour()
    {
        var given = await Given.ATeamAsync(app);
        var afternoon = ServiceTime.At(app.Today, new TimeOnly(16, 0));
        app.Clock.SetUtcNow(afternoon);
        await RunAsync();
        await RunAsync();

        app.Clock.SetUtcNow(afternoon.AddHours(10));
        await RunAsync();
        app.Clock.SetUtcNow(afternoon.AddDays(1));
        await RunAsync();

        Assert.Equal(["2026-11-24", "2026-11-25"], (await NoticesAsync()).Where(notice => notice.RecipientId == given.Fran.Id).Select(notice => notice.Occasion).Order());
    }

    private Task RunAsync() => app.RunAsync<TomorrowsList>(job => job.RunAsync(CancellationToken.None));

    private Task<List<Notice>> NoticesAsync() => app.WithDbAsync(db => db.Notices.AsNoTracking().ToListAsync());

    private RecurringJobDto Scheduled()
    {
        JobSchedule.AddRecurringJobs(app.Services.GetRequiredService<IRecurringJobManagerV2>());
        using var connection = app.Services.GetRequiredService<JobStorage>().GetConnection();
        return connection.GetRecurringJobs().Single(job => job.Id == JobSchedule.Tomorrow);
    }
}
