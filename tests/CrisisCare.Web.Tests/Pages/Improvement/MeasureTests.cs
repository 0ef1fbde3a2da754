using System.Globalization;
using System.Net;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Pages.Improvement;

public sealed class MeasureTests : IDisposable
{
    private const string Url = "/improvement/staff-met-first-14-days";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_month_is_shown_from_five_people_on_and_fewer_are_a_gap_on_the_page_and_empty_in_the_file()
    {
        var given = await Given.ATeamAsync(app);
        StaffMember[] staff = [given.Fran, given.Sam, given.Priya, given.Lou, given.Bo];
        for (var met = 1; met <= 5; met++)
        {
            await given.AcceptedAsync(app, app.Today.AddDays(-40), people: 1, staff[..met]);
        }

        await given.AcceptedAsync(app, app.Today.AddDays(-70), people: 2, staff[..1]);
        await given.AcceptedAsync(app, app.Today.AddDays(-100), people: 3, staff[..1]);
        var mo = await app.LogInAsync("mo@example.test");

        var page = await mo.OpenAsync(Url);
        var file = await CsvAsync(mo, page);

        Assert.Equal(["1 to 31 October 2026", "5", "3", "3", "", "", "common cause"], Cells(page, "1 to 31 October 2026"));
        Assert.Equal(["1 to 30 September 2026", "", "", "", "", "", "few people, not shown"], Cells(page, "1 to 30 September 2026"));
        Assert.Contains("2 months are not shown: fewer than 5 people, or it would give such a month away.", page.Text, StringComparison.Ordinal);
        Assert.Contains("staff-met-first-14-days,1 to 31 October 2026,2026-10-01,2026-11-01,15,5,3,3,,,", file);
        Assert.Contains("staff-met-first-14-days,1 to 30 September 2026,2026-09-01,2026-10-01,,,,,,,\"few people, not shown\"", file);
    }

    [Fact]
    public async Task People_accepted_less_than_fourteen_days_ago_are_not_on_the_chart()
    {
        var given = await Given.ATeamAsync(app);
        await given.AcceptedAsync(app, app.Today.AddDays(-40), people: 5, given.Sam);
        await given.AcceptedAsync(app, app.Today.AddDays(-13), people: 5, given.Sam, given.Lou);

        var page = await (await app.LogInAsync("viv@example.test")).OpenAsync(Url);

        Assert.Equal("no data", Cells(page, "1 to 30 November 2026")[^1]);
        Assert.Single(page.Document.QuerySelectorAll(".app-spc__drawing--wide .app-spc__point"));
    }

    [Fact]
    public async Task The_file_says_what_the_page_says_period_by_period()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 17);
        var mo = await app.LogInAsync("mo@example.test");
        var page = await mo.OpenAsync(Url);

        var rows = (await CsvAsync(mo, page)).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.Equal(18, rows.Count);
        foreach (var row in rows)
        {
            var cells = Cells(page, row[1]);
            Assert.Equal(cells[2..6], new[] { row[6], row[7], row[8], row[9] }.Select(Rounded));
            Assert.Equal(row[10].Length > 0 ? row[10] : cells[^1], cells[^1]);
        }
    }

    [Theory]
    [InlineData("?from=rubbish&to=2026-13-45", "A date could not be read, so the usual one is shown.")]
    [InlineData("?from=2026-10-01&to=2026-09-01", "The first date was after the last, so the usual dates are shown.")]
    [InlineData("?from=2010-01-01&to=2026-11-23&by=week", "Only 10 years are shown at a time.")]
    [InlineData("?from=0001-01-01&to=9999-12-31", "Only 10 years are shown at a time.")]
    [InlineData("?first-from=2026-10-01", "All four dates are needed to compare two periods")]
    [InlineData("?first-from=2026-10-01&first-to=2026-09-01&second-from=2026-10-01&second-to=2026-10-31", "A period must begin before it ends")]
    [InlineData("?first-from=0001-01-01&first-to=2026-09-01&second-from=2026-10-01&second-to=9999-12-31", "The periods must be in the past")]
    [InlineData("?first-from=2026-08-01&first-to=2026-09-30&second-from=2026-09-01&second-to=2026-10-31", "The two periods overlap")]
    [InlineData("?by=century&screen=perhaps", "a month a point")]
    [InlineData("?by=week&by=month&from=&to=", "a month a point")]
    public async Task Rubbish_in_the_address_gets_a_sentence_or_the_usual(string query, string sentence)
    {
        await PastOfATeam.WithMonthsAsync(app, months: 3);

        var page = await (await app.LogInAsync("mo@example.test")).OpenAsync(Url + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        page.HasNoNumberThatIsNone();
    }

    [Theory]
    [InlineData("/improvement/nonsense")]
    [InlineData("/improvement/nonsense?handler=Csv")]
    [InlineData("/improvement/contacts/target")]
    [InlineData("/improvement/disengaged/target")]
    public async Task A_measure_that_there_is_not_and_a_target_that_cannot_be_are_not_found(string url)
    {
        await Given.ATeamAsync(app);

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LogInAsync("mo@example.test")).OpenAsync(url)).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task No_people_one_person_and_five_who_are_all_the_same_make_a_page(int people)
    {
        var given = await Given.ATeamAsync(app);
        await given.AcceptedAsync(app, app.Today.AddDays(-60), people, given.Sam);
        var mo = await app.LogInAsync("mo@example.test");

        foreach (var measure in CrisisCare.Domain.Measures.MeasureCatalogue.All)
        {
            var page = await mo.OpenAsync($"/improvement/{measure.Key}?by=week");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            page.HasNoNumberThatIsNone();
        }
    }

    [Fact]
    public async Task Two_periods_are_put_side_by_side_with_their_counts()
    {
        var given = await Given.ATeamAsync(app);
        await given.AcceptedAsync(app, new DateOnly(2026, 6, 10), people: 6, given.Sam, given.Lou, given.Priya, given.Fran);
        await given.AcceptedAsync(app, new DateOnly(2026, 9, 10), people: 5, given.Sam, given.Lou);

        var page = await (await app.LogInAsync("mo@example.test")).OpenAsync($"{Url}?first-from=2026-06-10&first-to=2026-07-01&second-from=2026-09-01&second-to=2026-09-30");

        Assert.Contains(
            "Staff met in the first 14 days went from 4 staff (1 June to 31 July 2026, 6 people, 24 ÷ 6) to 2 staff (1 to 30 September 2026, 5 people, 10 ÷ 5): 2 lower.",
            page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screening_is_off_until_asked_for_and_then_said()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 17);
        var mo = await app.LogInAsync("mo@example.test");

        var usual = await mo.OpenAsync(Url);
        var link = usual.Document.QuerySelectorAll("main a").Single(one => one.TextContent == "Leave the largest differences out of the limits");
        var screened = await mo.OpenAsync(link.GetAttribute("href")!.Split('#')[0]);

        Assert.DoesNotContain("were left out of the limits once", usual.Text, StringComparison.Ordinal);
        Assert.Contains("were left out of the limits once", screened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_has_the_plain_count_beside_it_and_the_count_its_indices()
    {
        await PastOfATeam.WithMonthsAsync(app, months: 3);
        var mo = await app.LogInAsync("mo@example.test");

        var upc = (await mo.OpenAsync("/improvement/upc")).Document.QuerySelectorAll("main ul a").Select(link => link.TextContent);
        var count = (await mo.OpenAsync("/improvement/staff-met")).Document.QuerySelectorAll("main ul a").Select(link => link.TextContent).ToList();

        Assert.Contains("Staff met", upc);
        Assert.All(new[] { "Usual provider of care (UPC)", "Continuity of care (COC, Bice and Boxerman)", "Sequential continuity (SECON)" }, index => Assert.Contains(index, count));
    }

    private static string[] Cells(BrowsedPage page, string period) =>
    [
        .. page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == period).Children
            .Select(cell => (cell.QuerySelector(".nhsuk-table__heading") is { } heading ? cell.TextContent.Replace(heading.TextContent, "", StringComparison.Ordinal) : cell.TextContent).Trim()),
    ];

    private static async Task<string[]> CsvAsync(PageBrowser browser, BrowsedPage page)
    {
        var link = page.Document.QuerySelectorAll("main a[download]").Single();
        return (await browser.Client.GetStringAsync(link.GetAttribute("href"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Rounded(string number) =>
        number.Length == 0 ? "" : double.Parse(number, CultureInfo.InvariantCulture) is var value && Math.Abs(value) < 1 ? value.ToString("0.##", CultureInfo.InvariantCulture) : value.ToString("0.#", CultureInfo.InvariantCulture);
}
