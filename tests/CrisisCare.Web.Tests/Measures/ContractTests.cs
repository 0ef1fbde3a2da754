using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;
using CrisisCare.Web.Data;
using CrisisCare.Web.Export;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Measures;

/// <summary>On random histories: every page, file and series that gives a number gives the same one.</summary>
public sealed class ContractTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Board_list_person_page_series_and_files_agree(int seed)
    {
        var team = await RandomTeam.MakeAsync(app, seed, people: 16);
        var episodes = await EpisodesAsync(team);
        var browser = await app.LogInAsync("fran@example.test");
        var board = (await browser.OpenAsync("/")).Text;

        foreach (var episode in episodes)
        {
            var figures = episode.Continuity();
            var words = ContinuityWords.StaffInContacts(figures.StaffMet, figures.Contacts);
            var page = await browser.OpenAsync($"/people/{episode.ServiceUserId}");
            var said = page.Document.QuerySelectorAll("dt").Select(term => Words($"{term.TextContent} {term.NextElementSibling!.TextContent}")).ToList();
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
            Assert.All(
                new[] { ContinuityMeasures.StaffMetFirst14Days, ContinuityMeasures.LeadMet, ContinuityMeasures.CoreGroupShare }.Select(measure => $"{measure.Name} {measure.PageValue(figures)}"),
                expected => Assert.Contains(expected, said));
            Assert.True(!episode.IsOpen || figures.Contacts == 0 || board.Contains(words, StringComparison.Ordinal), words);
        }

        await AssertFilesAgreeAsync(team, episodes);
        await AssertToldAgainAgreesAsync(team, episodes);
    }

    [Fact]
    public async Task Whom_the_board_points_out_for_many_staff_is_who_the_measure_says()
    {
        const int Many = 2;
        var team = await RandomTeam.MakeAsync(app, seed: 14, people: 16);
        await app.WithDbAsync(async db => { await db.Database.ExecuteSqlAsync($"UPDATE Teams SET ManyStaff = {Many}"); });
        var met = (await EpisodesAsync(team)).Where(episode => episode.IsOpen).Select(episode => (int)ContinuityMeasures.StaffMet.Value(episode.Continuity())!).Where(staff => staff > Many);

        var board = await (await app.LogInAsync("fran@example.test")).OpenAsync("/");

        Assert.NotEmpty(met);
        Assert.All(met.CountBy(staff => staff), count => Assert.Equal(count.Value, board.Text.Split($" {count.Key} different staff").Length - 1));
    }

    private async Task AssertFilesAgreeAsync(RandomTeam team, IReadOnlyList<Episode> episodes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var facts = await scope.ServiceProvider.GetRequiredService<MeasuresLoader>().FactsAsync(team.Given.Team);
        var file = await TableAsync(writer => ActivatorUtilities.CreateInstance<ContinuityExport>(scope.ServiceProvider).WriteAsync(team.Given.Team, writer, default));
        var people = await TableAsync(writer => ActivatorUtilities.CreateInstance<EpisodesExport>(scope.ServiceProvider).WriteAsync(team.Given.Team, writer, default));
        var closed = episodes.Where(episode => !episode.IsOpen).Select(episode => episode.Id.ToString()).ToHashSet();
        foreach (var measure in ContinuityMeasures.Exported.Where(measure => measure.Cut is MeasureCut.Closing && measure.Unit is not MeasureUnit.YesOrNo))
        {
            var series = MeasureSeries.Of(measure, facts, new Periods(PeriodLength.Week, facts.First, facts.Today));
            var (numerator, denominator) = (series.Points.Sum(point => point.Numerator), series.Points.Sum(point => point.Denominator));
            var values = file.Where(row => closed.Contains(row["episode_id"])).Select(row => row[measure.CsvColumn!]).Where(cell => cell.Length > 0).Select(Number).ToList();
            Assert.Equal(
                file.Select(row => row[measure.CsvColumn!]).Order(StringComparer.Ordinal).Select(cell => cell.Length == 0 ? "" : $"{Number(cell):F4}"),
                people.Select(row => row[measure.Key.Replace('-', '_')]).Select(cell => cell.Length == 0 ? "" : $"{Number(cell):F4}").Order(StringComparer.Ordinal));
            Assert.True(measure.Unit.IsShare || measure.Unit is MeasureUnit.Index ? denominator >= values.Count : (values.Sum(), values.Count) == (numerator, denominator), measure.Key);
        }
    }

    /// <summary>What contacts say themselves is what the measure adds up, whichever of them are read from figures.</summary>
    private async Task AssertToldAgainAgreesAsync(RandomTeam team, IReadOnlyList<Episode> episodes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var facts = await scope.ServiceProvider.GetRequiredService<MeasuresLoader>().FactsAsync(team.Given.Team);
        var series = MeasureSeries.Of(PersonsVoiceMeasures.ToldAgain, facts, new Periods(PeriodLength.Week, facts.First, facts.Today));
        var said = episodes.SelectMany(episode => episode.Contacts).Where(contact => contact.Counts).Select(contact => contact.ToldAgain).OfType<bool>().ToList();

        Assert.NotEmpty(said);
        Assert.Equal((said.Count(yes => yes), said.Count), (series.Points.Sum(point => point.Numerator), series.Points.Sum(point => point.Denominator)));
    }

    [Fact]
    public async Task The_file_of_many_measures_says_what_the_page_of_each_one_and_its_file_say_limits_that_start_again_included()
    {
        await RandomTeam.MakeAsync(app, seed: 15, people: 40);
        var team = await app.WithDbAsync(db => db.Teams.OrderBy(one => one.Id).FirstAsync());
        await app.WithDbAsync(async db =>
        {
            var change = new Change(team.Id, new ChangeFacts(ChangeKind.GoLive, app.Today.AddDays(-30), "Leads begin", null), app.Today, app.Now, Guid.Empty);
            db.AddRange(change, new MeasureRebase(team.Id, "contacts-per-person-per-week", change.Id, "It is another way of working", app.Now, Guid.Empty));
            await db.SaveChangesAsync();
        });
        await using var scope = app.Services.CreateAsyncScope();
        var all = await TextAsync(writer => ActivatorUtilities.CreateInstance<MeasureExport>(scope.ServiceProvider).WriteAsync(team, new AskedMeasures(MeasureCatalogue.All, PeriodLength.Week, null, null), writer, default));
        var browser = await app.LogInAsync("fran@example.test");

        foreach (var measure in MeasureCatalogue.All.Where(measure => measure.Shape is not MeasureShape.RareEvent))
        {
            var file = await browser.Client.GetStringAsync($"/improvement/{measure.Key}?handler=Csv&by=week&from={app.Today.AddDays(-120):yyyy-MM-dd}");
            var rows = file.TrimEnd('\n').Split('\n').Skip(1).ToHashSet();
            Assert.Superset(all.TrimEnd('\n').Split('\n').Where(row => row.StartsWith($"{measure.Key},", StringComparison.Ordinal)).ToHashSet(), rows);
        }
    }

    private static async Task<string> TextAsync(Func<TextWriter, Task<int>> write)
    {
        var text = new StringWriter();
        await write(text);
        return text.ToString();
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<Dictionary<string, string>>> TableAsync(Func<TextWriter, Task<int>> write)
    {
        var text = new StringWriter();
        await write(text);
        var lines = text.ToString().TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private Task<List<Episode>> EpisodesAsync(RandomTeam team) => app.WithDbAsync(db => db.Episodes.AsNoTracking()
        .Include(episode => episode.Leads).Include(episode => episode.CoreGroup).Include(episode => episode.Contacts).ThenInclude(contact => contact.Staff)
        .Where(episode => episode.TeamId == team.Given.Team.Id).ToListAsync());
}
