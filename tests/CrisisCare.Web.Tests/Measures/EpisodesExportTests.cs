using CrisisCare.Web.Commands;
using CrisisCare.Web.Export;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Measures;

public sealed class EpisodesExportTests(ImportedTeam team) : IClassFixture<ImportedTeam>
{
    [Fact]
    public async Task Every_episode_has_a_row_that_says_nothing_of_whose_it_is()
    {
        var text = await ExportAsync();

        Assert.Equal(385, ImportedTeam.Table(text).Count);
        var secrets = ImportedTeam.Table(await File.ReadAllTextAsync(VerbRun.Oracle("caseload.csv")))
            .SelectMany(row => new[] { row["episode_id"], row["local_person_id"], row["nhs_number"], row["first_name"], row["last_name"], row["date_of_birth"], row["accepted_at"][..10], row["closed_on"] })
            .Concat(await team.Run.WithDbAsync(db => db.Episodes.Select(episode => episode.Id.ToString()).Concat(db.ServiceUsers.Select(person => person.Id.ToString())).ToListAsync()))
            .Where(secret => secret.Length > 3).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var cells = ImportedTeam.Table(text).SelectMany(row => row.Values).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Empty(cells.Intersect(secrets));
    }

    [Fact]
    public async Task A_pseudonym_holds_for_one_file_and_for_everybody_of_it()
    {
        var (once, again) = (ImportedTeam.Table(await ExportAsync()), ImportedTeam.Table(await ExportAsync()));

        Assert.Empty(once.Select(row => row["person"]).Intersect(again.Select(row => row["person"])));
        Assert.Equal(await team.Run.WithDbAsync(db => db.ServiceUsers.CountAsync()), once.Select(row => row["person"]).Distinct().Count());
        Assert.All(once.Zip(once.Skip(1)), pair => Assert.True(string.CompareOrdinal(pair.First["person"], pair.Second["person"]) <= 0));
    }

    [Fact]
    public async Task The_measures_are_those_of_the_continuity_export()
    {
        var expected = ImportedTeam.Table(await File.ReadAllTextAsync(VerbRun.Oracle("continuity-expected.csv"))).Select(row => (row["contacts"], row["distinct_staff"], row["days_with_contact"]));

        var rows = ImportedTeam.Table(await ExportAsync());

        Assert.Equal(expected.Order(), rows.Select(row => (row["contacts"], row["staff_met"], row["days_with_contact"])).Order());
        Assert.All(rows, row => Assert.Equal(EpisodesExport.Columns, row.Keys));
    }

    [Theory]
    [InlineData("2008-11-24", "under 18")]
    [InlineData("2008-11-23", "18 to 24")]
    [InlineData("1996-02-29", "25 to 34")]
    [InlineData("1961-11-23", "65 and over")]
    public void An_age_is_told_as_a_band(string born, string expected) =>
        Assert.Equal(expected, AgeBands.Of(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 11, 23)));

    private async Task<string> ExportAsync()
    {
        var path = Path.Combine(team.Run.Folder, "episodes.csv");
        var result = await team.Run.RunAsync("export", "episodes", "--out", path);
        Assert.True(result.ExitCode == ExitCodes.Done, result.Error);
        return await File.ReadAllTextAsync(path);
    }
}
