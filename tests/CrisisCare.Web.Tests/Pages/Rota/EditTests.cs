using System.Net;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Rota;

public sealed class EditTests : IDisposable
{
    private static readonly DateOnly Monday = RotaFixture.Monday;

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_week_is_filled_in_changed_and_emptied_by_form()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday.AddDays(1), ShiftKind.Early);
        await rota.ShiftAsync(rota.Given.Sam, Monday.AddDays(2), ShiftKind.Early);

        var page = await SaveAsync(rota, ("Days[0].Kind", "Night"), ("Days[0].IsDutyLead", "true"), ("Days[1].Kind", "OwnHours"), ("Days[1].Starts", "09:00"), ("Days[1].Ends", "12:30"), ("Days[2].Kind", ""));

        Assert.Contains("Rota saved.", page.Text, StringComparison.Ordinal);
        var shifts = await rota.ShiftsAsync();
        Assert.Equal([(Monday, ShiftKind.Night, true), (Monday.AddDays(1), ShiftKind.OwnHours, false)], shifts.Select(shift => (shift.Date, shift.Kind, shift.IsDutyLead)));
        Assert.Equal("9am to 12:30pm", shifts[1].OwnHours!.Words);
    }

    [Fact]
    public async Task Posting_the_same_form_twice_changes_once()
    {
        var rota = await RotaFixture.OfAsync(app);
        var page = await OpenAsync(rota, rota.Given.Sam);

        await rota.Fran.SubmitAsync(page, "Save the week", ("Days[0].Kind", "Early"));
        var second = await rota.Fran.SubmitAsync(page, "Save the week", ("Days[0].Kind", "Early"));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(0, Assert.Single(await rota.ShiftsAsync()).Version);
    }

    [Theory]
    [InlineData("", "", "Monday 23 November 2026: enter when the shift starts and when it ends")]
    [InlineData("09:00", "", "Monday 23 November 2026: enter when the shift starts and when it ends")]
    [InlineData("09:00", "09:00", "Monday 23 November 2026: a shift must end at another time than it starts")]
    [InlineData("25:00", "09:00", "Enter a real time, like 09:15")]
    public async Task Hours_that_cannot_be_are_refused_in_a_sentence(string starts, string ends, string sentence)
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await SaveAsync(rota, ("Days[0].Kind", "OwnHours"), ("Days[0].Starts", starts), ("Days[0].Ends", ends), ("Days[3].Kind", "Late"));

        Assert.Contains(sentence, page.Errors);
        Assert.Equal("Late", page.Document.QuerySelector("#Days_3__Kind option[selected]")!.GetAttribute("value"));
        Assert.Empty(await rota.ShiftsAsync());
    }

    [Theory]
    [InlineData("Breakfast")]
    [InlineData("3")]
    public async Task A_shift_that_is_not_in_the_list_is_refused(string kind)
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await SaveAsync(rota, ("Days[0].Kind", kind));

        Assert.Equal(["Choose an answer from the list"], page.Errors);
        Assert.Empty(await rota.ShiftsAsync());
    }

    [Fact]
    public async Task A_stale_row_is_refused_with_a_sentence_and_nothing_is_changed()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday, ShiftKind.Early);
        var stale = await OpenAsync(rota, rota.Given.Sam);
        await SaveAsync(rota, ("Days[0].Kind", "Late"), ("Days[2].Kind", "Night"));

        var page = await rota.Fran.SubmitAsync(stale, "Save the week", ("Days[0].Kind", "Off"), ("Days[4].Kind", "Early"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(2, page.Errors.Count);
        Assert.Contains("Monday 23 November 2026 has been changed since you opened this page. Nothing was saved: look at it and save again", page.Errors);
        Assert.Equal([ShiftKind.Late, ShiftKind.Night], (await rota.ShiftsAsync()).Select(shift => shift.Kind));

        Assert.Equal("Late", page.Document.QuerySelector("#Days_0__Kind option[selected]")!.GetAttribute("value"));
        Assert.Equal("Early", page.Document.QuerySelector("#Days_4__Kind option[selected]")!.GetAttribute("value"));
        await rota.Fran.SubmitAsync(page, "Save the week", ("Days[0].Kind", "Off"));
        Assert.Equal([ShiftKind.Off, ShiftKind.Night, ShiftKind.Early], (await rota.ShiftsAsync()).Select(shift => shift.Kind));
    }

    [Fact]
    public async Task Visits_that_would_be_outside_the_new_shift_are_named_and_kept()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday.AddDays(1), ShiftKind.Early);
        await rota.VisitAsync(rota.Given.Sam, RotaFixture.At(Monday.AddDays(1), 9, 15));
        await rota.VisitAsync(rota.Given.Sam, RotaFixture.At(Monday.AddDays(1), 13, 30));

        var asked = await SaveAsync(rota, ("Days[1].Kind", "Late"));

        Assert.Contains("Rosa Klein, Tuesday 24 November 2026 at 9:15am: visit, at home", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1:30pm", asked.Text, StringComparison.Ordinal);
        Assert.Equal(ShiftKind.Early, Assert.Single(await rota.ShiftsAsync()).Kind);

        var saved = await rota.Fran.SubmitAsync(asked, "Save the week", ("Anyway", "true"));

        Assert.Contains("Rota saved.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("2 visits, 1 outside a shift", saved.Text, StringComparison.Ordinal);
        Assert.Equal(ShiftKind.Late, Assert.Single(await rota.ShiftsAsync()).Kind);
    }

    [Fact]
    public async Task A_visit_that_no_rota_spoke_of_is_no_reason_to_ask_when_another_day_changes()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.VisitAsync(rota.Given.Sam, RotaFixture.At(Monday.AddDays(1), 9));

        var page = await SaveAsync(rota, ("Days[3].Kind", "Late"));

        Assert.Contains("Rota saved.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_another_team_is_refused_with_a_sentence()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.Given.ASavedAsync(new Shift(rota.Given.OtherTeam.Id, rota.Given.Sam.Id, Monday, ShiftKind.Late));

        var page = await SaveAsync(rota, ("Days[0].Kind", "Early"));

        Assert.Equal(["Sam Adeyemi has a shift in another team on Monday 23 November 2026"], page.Errors);
    }

    [Fact]
    public async Task A_form_with_fewer_days_than_a_week_changes_nothing()
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await SaveAsync(rota, [.. Enumerable.Range(0, 7).SelectMany(day => new[] { "Kind", "Starts", "Ends", "Seen" }.Select(field => ($"Days[{day}].{field}", (string?)null)))]);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Empty(await rota.ShiftsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?week=2026-02-30")]
    [InlineData("?week=9999-12-31")]
    public async Task A_week_that_cannot_be_is_not_there(string query)
    {
        var rota = await RotaFixture.OfAsync(app);

        Assert.Equal(HttpStatusCode.NotFound, (await rota.Fran.OpenAsync($"/rota/edit/{rota.Given.Sam.Id}{query}")).Status);
    }

    private static Task<BrowsedPage> OpenAsync(RotaFixture rota, StaffMember staff) => rota.Fran.OpenAsync($"/rota/edit/{staff.Id}?week=2026-11-23");

    private static async Task<BrowsedPage> SaveAsync(RotaFixture rota, params (string, string?)[] fields) =>
        await rota.Fran.SubmitAsync(await OpenAsync(rota, rota.Given.Sam), "Save the week", fields);
}
