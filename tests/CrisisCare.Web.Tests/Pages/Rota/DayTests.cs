using System.Net;
using CrisisCare.Domain;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Rota;

public sealed class DayTests : IDisposable
{
    private static readonly DateOnly Monday = RotaFixture.Monday;

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_day_names_its_gaps_and_says_how_much_is_covered()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday, ShiftKind.Early, isDutyLead: true);
        await rota.ShiftAsync(rota.Given.Lou, Monday, ShiftKind.Early);
        await rota.ShiftAsync(rota.Given.Priya, Monday, ShiftKind.Late);

        var page = await rota.Fran.OpenAsync("/rota/day");

        Assert.Equal("Monday 23 November 2026", page.Heading);
        Assert.Contains("14 hours of 24 hours covered, 24 hours of staff time.", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["midnight to 7am Nobody is on shift", "3pm to 9pm Only 1 person is on shift", "3pm to 9pm No duty lead", "9pm to midnight Nobody is on shift"],
            Items(page, "gaps"));
    }

    [Fact]
    public async Task Visits_come_in_order_of_time_with_who_and_where_and_say_who_will_not_be_there()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday, ShiftKind.Early);
        await rota.ShiftAsync(rota.Given.Lou, Monday, ShiftKind.Late);
        await rota.AwayAsync(rota.Given.Lou, AbsenceKind.Sickness, Monday, Monday);
        await rota.VisitAsync(rota.Given.Lou, RotaFixture.At(Monday, 15));
        await rota.VisitAsync(rota.Given.Sam, RotaFixture.At(Monday, 10));

        var page = await rota.Fran.OpenAsync("/rota/day?date=2026-11-23");

        Assert.Equal(
            [
                "10am Rosa Klein, with Sam Adeyemi Visit, at home, 45 minutes",
                "3pm Rosa Klein, with Lou Marsh Visit, at home, 45 minutes Lou Marsh is away on Monday 23 November 2026.",
            ],
            Items(page, "visits"));
        Assert.Contains("Was to work, and is away Lou Marsh: sickness", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-29", 23, "this day has 23 hours", "midnight 2am 3am")]
    [InlineData("2026-10-25", 25, "this day has 25 hours", "midnight 1am 1am again 2am")]
    [InlineData("2026-11-23", 24, null, "midnight 1am 2am")]
    public async Task A_day_has_the_hours_it_has(string date, int hours, string? sentence, string first)
    {
        var rota = await RotaFixture.OfAsync(app);
        var day = DateOnly.Parse(date, null);
        await rota.ShiftAsync(rota.Given.Sam, day.AddDays(-1), ShiftKind.Night, isDutyLead: true);
        await rota.ShiftAsync(rota.Given.Sam, day, ShiftKind.LongDay);

        var page = await rota.Fran.OpenAsync($"/rota/day?date={date}");

        var heads = page.Document.QuerySelectorAll("table thead th").Skip(1).Select(head => head.TextContent).ToList();
        Assert.Equal(hours, heads.Count);
        Assert.StartsWith(first, string.Join(' ', heads), StringComparison.Ordinal);
        Assert.Contains($"{hours} hours covered", page.Text, StringComparison.Ordinal);
        if (sentence is not null)
        {
            Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_night_before_is_there_until_it_ends()
    {
        var rota = await RotaFixture.OfAsync(app);
        await rota.ShiftAsync(rota.Given.Sam, Monday.AddDays(-1), ShiftKind.Night, isDutyLead: true);
        await rota.ShiftAsync(rota.Given.Lou, Monday, ShiftKind.Off);
        await rota.VisitAsync(rota.Given.Sam, ServiceTime.At(Monday, new TimeOnly(6, 0)));

        var page = await rota.Fran.OpenAsync("/rota/day");

        var cells = page.Document.QuerySelectorAll("table tbody tr td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["on shift", "on shift for part of it", ""], cells.Skip(6).Take(3));
        Assert.Equal(["6am Rosa Klein, with Sam Adeyemi Visit, at home, 45 minutes"], Items(page, "visits"));
    }

    [Theory]
    [InlineData("2026-02-29", "Enter a real date")]
    [InlineData("2126-11-23", "The rota goes from 23 November 2024 to 23 November 2028. Check the year")]
    public async Task A_day_that_cannot_be_is_refused_in_a_sentence(string date, string sentence)
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await rota.Fran.OpenAsync($"/rota/day?date={date}");

        Assert.Equal((HttpStatusCode.OK, "Monday 23 November 2026"), (page.Status, page.Heading));
        Assert.Equal([sentence], page.Errors);
    }

    [Fact]
    public async Task An_empty_day_says_what_to_do()
    {
        var rota = await RotaFixture.OfAsync(app);

        var page = await rota.Fran.OpenAsync("/rota/day");

        Assert.Contains("Nobody has a shift that starts on this day. Fill in the week: copy the week before, or fill from working patterns.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is booked for this day. Visits are booked from a person’s page.", page.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Items(BrowsedPage page, string section) =>
        page.Document.QuerySelectorAll($"section[aria-labelledby={section}] .app-day > li")
            .Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
