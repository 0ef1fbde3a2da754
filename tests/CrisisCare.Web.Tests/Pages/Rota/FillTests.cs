using System.Net;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Rota;

public sealed class FillTests : IDisposable
{
    private static readonly DateOnly Monday = RotaFixture.Monday;

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Last_week_is_copied_into_empty_days_only_and_once()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday, ShiftKind.Early, isDutyLead: true);
        await rota.ShiftAsync(rota.Given.Lou, Monday, ShiftKind.OwnHours, new ShiftHours(new TimeOnly(9, 0), new TimeOnly(13, 0)));
        await rota.ShiftAsync(rota.Given.Sam, Monday.AddDays(7), ShiftKind.Night);
        var next = await rota.Fran.OpenAsync("/rota?week=2026-11-30");

        var filled = await rota.Fran.SubmitAsync(next, "Copy last week");
        var again = await rota.Fran.SubmitAsync(await rota.Fran.OpenAsync("/rota?week=2026-11-30"), "Copy last week");
        await rota.Fran.SubmitAsync(next, "Copy last week");

        Assert.Equal("Rota, 30 November to 6 December 2026", filled.Heading);
        Assert.Contains("1 day filled in. What was there is as it was.", filled.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing to copy: no empty day has a shift a week before.", again.Text, StringComparison.Ordinal);
        var copied = (await rota.ShiftsAsync()).Where(shift => shift.Date == Monday.AddDays(7)).ToDictionary(shift => shift.StaffMemberId);
        Assert.Equal(2, copied.Count);
        Assert.Equal(ShiftKind.Night, copied[rota.Given.Sam.Id].Kind);
        Assert.Equal(new ShiftHours(new TimeOnly(9, 0), new TimeOnly(13, 0)), copied[rota.Given.Lou.Id].OwnHours);
    }

    [Fact]
    public async Task A_week_is_filled_from_working_patterns_for_those_who_have_one_and_are_there()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.UsuallyAsync(rota.Given.Sam, (DayOfWeek.Monday, ShiftKind.Early), (DayOfWeek.Tuesday, ShiftKind.Late));
        await rota.AwayAsync(rota.Given.Sam, AbsenceKind.Leave, Monday.AddDays(1), Monday.AddDays(1));

        var page = await rota.Fran.SubmitAsync(await rota.Fran.OpenAsync("/rota"), "Fill from working patterns");
        var again = await rota.Fran.SubmitAsync(await rota.Fran.OpenAsync("/rota"), "Fill from working patterns");

        Assert.Contains("6 days filled in.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing to fill", again.Text, StringComparison.Ordinal);
        var shifts = await rota.ShiftsAsync();
        Assert.All(shifts, shift => Assert.Equal(rota.Given.Sam.Id, shift.StaffMemberId));
        Assert.Equal([ShiftKind.Early, ShiftKind.Off, ShiftKind.Off, ShiftKind.Off, ShiftKind.Off, ShiftKind.Off], shifts.Select(shift => shift.Kind));
        Assert.DoesNotContain(shifts, shift => shift.Date == Monday.AddDays(1));
    }

    [Fact]
    public async Task Two_team_leaders_who_fill_at_the_same_moment_fill_once()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday, ShiftKind.Early);
        var one = await rota.Fran.OpenAsync("/rota?week=2026-11-30");
        var other = await rota.Fran.OpenAsync("/rota?week=2026-11-30");

        await Task.WhenAll(rota.Fran.SubmitAsync(one, "Copy last week"), rota.Fran.SubmitAsync(other, "Copy last week"));

        Assert.Single(await rota.ShiftsAsync(), shift => shift.Date == Monday.AddDays(7));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    public async Task A_week_that_cannot_be_is_not_filled(string week)
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.UsuallyAsync(rota.Given.Sam, (DayOfWeek.Monday, ShiftKind.Early));

        var page = await rota.Fran.SubmitAsync(await rota.Fran.OpenAsync("/rota"), "Fill from working patterns", ("Week", week));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Empty(await rota.ShiftsAsync());
    }

    [Fact]
    public async Task A_day_in_another_team_stays_empty_here()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.UsuallyAsync(rota.Given.Bo, (DayOfWeek.Monday, ShiftKind.Early));
        await rota.Given.ASavedAsync(new Shift(rota.Given.OtherTeam.Id, rota.Given.Bo.Id, Monday, ShiftKind.Late));

        var page = await rota.Fran.SubmitAsync(await rota.Fran.OpenAsync("/rota"), "Fill from working patterns");

        Assert.Contains("In another team", page.Text, StringComparison.Ordinal);
        Assert.Contains("6 days filled in.", page.Text, StringComparison.Ordinal);
    }
}
