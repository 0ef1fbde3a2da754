using System.Net;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Staff;

/// <summary>What somebody usually works, entered by form: a rota can be filled from it.</summary>
public sealed class UsualWeekTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_usual_week_is_entered_counted_in_hours_and_fills_the_rota()
    {
        var given = await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        await SaveAsync(fran, given.Sam, ("Days[0]", "Early"), ("Days[4]", "Night"));
        await fran.SubmitAsync(await fran.OpenAsync("/rota?week=2026-12-07"), "Fill from working patterns");

        Assert.Contains("37.5 hours a week by contract, 19 hours in the usual week", (await fran.OpenAsync(Address(given.Sam))).Text, StringComparison.Ordinal);
        var shifts = await app.WithDbAsync(db => db.Shifts.Where(shift => shift.StaffMemberId == given.Sam.Id && shift.Kind != ShiftKind.Off).OrderBy(shift => shift.Date).ToListAsync());
        Assert.Equal([(new DateOnly(2026, 12, 7), ShiftKind.Early), (new DateOnly(2026, 12, 11), ShiftKind.Night)], shifts.Select(shift => (shift.Date, shift.Kind)));
    }

    [Fact]
    public async Task A_usual_week_is_changed_and_emptied_and_a_stale_one_is_refused()
    {
        var given = await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");
        var stale = await fran.OpenAsync(Address(given.Sam));
        await SaveAsync(fran, given.Sam, ("Days[0]", "Early"), ("Days[1]", "Late"));

        var refused = await fran.SubmitAsync(stale, "Save usual week", ("Days[0]", "Night"));
        await SaveAsync(fran, given.Sam, ("Days[0]", "LongDay"), ("Days[1]", ""));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal([(DayOfWeek.Monday, ShiftKind.LongDay)], await PatternAsync(given.Sam));
    }

    [Theory]
    [InlineData("OwnHours", "Choose the shifts from the list")]
    [InlineData("Off", "Choose the shifts from the list")]
    [InlineData("Twilight", "Choose an answer from the list")]
    public async Task A_shift_that_is_not_in_the_list_is_refused_and_nothing_changes(string kind, string sentence)
    {
        var given = await Given.ATeamAsync(app);
        var fran = await app.LogInAsync("fran@example.test");

        var refused = await SaveAsync(fran, given.Sam, ("Days[3]", kind));

        Assert.Equal([sentence], refused.Errors);
        Assert.Empty(await PatternAsync(given.Sam));
    }

    [Fact]
    public async Task Only_a_team_leader_of_the_team_enters_it()
    {
        var given = await Given.ATeamAsync(app);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.LogInAsync("sam@example.test")).OpenAsync(Address(given.Sam))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LogInAsync("nadia@example.test")).OpenAsync(Address(given.Sam))).Status);
    }

    private static string Address(StaffMember member) => $"/staff/{member.Id}/usual-week";

    private static async Task<BrowsedPage> SaveAsync(PageBrowser fran, StaffMember member, params (string, string?)[] days) =>
        await fran.SubmitAsync(await fran.OpenAsync(Address(member)), "Save usual week", days);

    private Task<List<(DayOfWeek, ShiftKind)>> PatternAsync(StaffMember member) => app.WithDbAsync(async db =>
        (await db.StaffMembers.Include(one => one.Pattern).SingleAsync(one => one.Id == member.Id)).Pattern.Select(day => (day.Day, day.Kind)).ToList());
}
