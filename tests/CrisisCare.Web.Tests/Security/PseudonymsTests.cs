using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Export;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Security;

/// <summary>
/// Improvement staff and lived-experience partners see no personal data, wherever they go. Pages are found by their links and by the table of
/// routes, texts by the model of the database: pages and tables that are added later are looked at without being named here.
/// </summary>
public sealed partial class PseudonymsTests(CanaryTeam team) : IClassFixture<CanaryTeam>
{
    [Theory]
    [InlineData("mo")]
    [InlineData("viv")]
    public async Task No_page_file_or_answer_holds_anything_about_anybody(string who)
    {
        var crawl = await team.GoEverywhereAsync(who);

        Assert.Empty(crawl.Leaks.SelectMany(visit => visit.Found).Distinct());
        Assert.Empty(crawl.Leaks.Select(visit => visit.ToString()));
        Assert.Empty(crawl.Visits.Where(visit => (int)visit.Status >= 500).Select(visit => visit.ToString()));
        Assert.All(MeasureCatalogue.All, measure => Assert.Contains(crawl.Visits, visit => visit.Url.StartsWith($"/improvement/{measure.Key}?handler=Csv", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("mo")]
    [InlineData("viv")]
    public async Task No_page_counts_a_few_people_or_a_few_new_faces(string who)
    {
        var crawl = await team.GoEverywhereAsync(who);

        // The help page explains the count by an example.
        Assert.Empty(crawl.Visits.Where(visit => visit.Url != "/help").SelectMany(SmallCounts));
        Assert.Contains(crawl.Visits, visit => visit.Body.Contains("few people, not shown", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ServiceUser.FirstName")]
    [InlineData("ServiceUser.LastName")]
    [InlineData("ServiceUser.PreferredName")]
    [InlineData("ServiceUser.Phone")]
    [InlineData("ServiceUser.NhsNumber")]
    [InlineData("ServiceUser.DateOfBirth")]
    [InlineData("ServiceUser.Id")]
    [InlineData("StaffMember.Name")]
    [InlineData("Contact.HandoverLine")]
    [InlineData("ZoneSetting.Reason")]
    [InlineData("FeedbackPiece.Words")]
    public async Task The_same_search_finds_all_of_it_where_a_team_leader_goes(string column)
    {
        var crawl = await team.GoEverywhereAsync(CanaryTeam.Leader);

        Assert.Contains(crawl.Leaks, visit => visit.Found.Contains(column));
    }

    [Fact]
    public async Task The_same_search_finds_the_small_counts_that_a_team_leader_sees()
    {
        var crawl = await team.GoEverywhereAsync(CanaryTeam.Leader);

        Assert.Contains(crawl.Visits, visit => visit.Url.StartsWith("/improvement/new-faces", StringComparison.Ordinal) && SmallCounts(visit).Any());
    }

    [Fact]
    public async Task A_name_a_number_and_a_birth_are_found_however_they_are_written()
    {
        var person = await team.App.WithDbAsync(db => db.ServiceUsers.AsNoTracking().FirstAsync(one => one.NhsNumber != null));
        var number = person.NhsNumber!;
        string[] written =
        [
            person.FirstName.ToUpperInvariant(), Uri.EscapeDataString($"{person.LastName}’s"), $"&#x{(int)person.FirstName[0]:X};{person.FirstName[1..]}", $"<b>{number[..3]}</b> {number[3..6]}&nbsp;{number[6..]}", number,
            $"{person.DateOfBirth:dd/MM/yyyy}", $"{person.DateOfBirth:d MMMM yyyy}", $"{person.DateOfBirth:d MMM yyyy}", $"{person.DateOfBirth:yyyy-MM-dd}", $"{person.Id}",
        ];

        Assert.All(written, text => Assert.Single(team.Canaries.In($"<p>{text}</p>")));
        Assert.Empty(team.Canaries.In("<p>Nobody, on 4 March 1888, 23 November 2026, 999 000 0000.</p>"));
    }

    [Fact]
    public async Task The_files_for_researchers_hold_none_of_it_either()
    {
        var files = await team.App.WithDbAsync(async db =>
        {
            await using var scope = team.App.Services.CreateAsyncScope();
            var (of, stop) = (await db.Teams.FirstAsync(one => one.Name.StartsWith("Southam")), TestContext.Current.CancellationToken);
            var (episodes, measures) = (new StringWriter(), new StringWriter());
            await ActivatorUtilities.CreateInstance<EpisodesExport>(scope.ServiceProvider).WriteAsync(of, episodes, stop);
            await ActivatorUtilities.CreateInstance<MeasureExport>(scope.ServiceProvider).WriteAsync(of, new AskedMeasures(MeasureCatalogue.All, PeriodLength.Month, null, null), measures, stop);
            return new[] { episodes.ToString(), measures.ToString() };
        });

        Assert.All(files, file => Assert.True(file.Length > 10_000));
        Assert.All(files, file => Assert.Empty(team.Canaries.In(file)));
    }

    /// <summary>Counts of 1 to 4 in a column of people or new faces, or in a sentence about them.</summary>
    private static IEnumerable<string> SmallCounts(Visit visit)
    {
        var page = visit.Document;
        var cells =
            from table in page.QuerySelectorAll("main table")
            let headings = table.QuerySelectorAll("thead th").Select(heading => heading.TextContent.Trim()).ToList()
            from row in table.QuerySelectorAll("tbody tr")
            from cell in row.Children.Zip(headings, (cell, heading) => (Text: cell.ChildNodes.OfType<IText>().LastOrDefault()?.Text.Trim(), Heading: heading))
            where cell.Heading is "People" or "New faces" && cell.Text is "1" or "2" or "3" or "4"
            select $"{visit.Url}: {cell.Heading} {cell.Text}";
        var sentences = page.QuerySelector("main") is { } main ? FewPeople().Matches(main.TextContent).Select(match => $"{visit.Url}: {match.Value}") : [];
        return cells.Concat(sentences);
    }

    [GeneratedRegex(@"(?<![\d.,]|than |least |to )\b[1-4] (person|people|new faces?)\b")]
    private static partial Regex FewPeople();
}
