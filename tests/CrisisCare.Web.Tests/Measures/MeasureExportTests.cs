using System.Globalization;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Export;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Measures;

/// <summary>Half a year of a made-up team, 385 episodes, as files of measures.</summary>
public sealed class MeasureExportTests : IClassFixture<ImportedTeam>
{
    private readonly VerbRun run;

    public MeasureExportTests(ImportedTeam team) => run = team.Run;

    [Fact]
    public async Task A_measure_by_month_adds_up_to_what_the_expected_figures_give()
    {
        var rows = await RowsAsync("staff-met");

        var expected = ImportedTeam.ExpectedStaffMetByMonthOfClosing();
        var shown = rows.Where(row => row["numerator"].Length > 0).ToDictionary(row => row["from"][..7], row => (Number(row["numerator"]), Number(row["denominator"])));
        Assert.True(shown.Count > 3);
        Assert.All(shown, month => Assert.Equal(expected[month.Key], month.Value));
    }

    [Fact]
    public async Task The_columns_are_tidy_and_periods_follow_each_other()
    {
        var rows = await RowsAsync("staff-met-first-14-days", "--by", "week");

        Assert.Equal(MeasureFile.Columns, rows[0].Keys);
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First["to"], pair.Second["from"]));
        Assert.All(rows.Where(row => row["value"].Length > 0), row => Assert.Equal(Number(row["numerator"]) / Number(row["denominator"]), Number(row["value"]), 1e-6));
        Assert.Contains(rows, row => row["mean"].Length > 0 && row["lower"].Length > 0 && row["upper"].Length > 0);
    }

    [Fact]
    public async Task All_measures_come_in_one_file_and_those_not_recorded_say_so()
    {
        var rows = await RowsAsync("all");

        Assert.Equal(MeasureCatalogue.All.Select(measure => measure.Key), rows.Select(row => row["measure"]).Distinct());
        Assert.All(rows.Where(row => row["measure"] == "could-name-their-lead"), row => Assert.Equal(("", "not recorded yet"), (row["value"], row["signal"])));
        Assert.DoesNotContain(rows.SelectMany(row => row.Values), cell => cell.Contains("NaN", StringComparison.Ordinal) || cell.Contains('∞', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_period_of_fewer_than_five_people_has_no_number_whatever_range_is_asked_for()
    {
        var all = await RowsAsync("staff-met", "--by", "week");
        var some = await RowsAsync("staff-met", "--by", "week", "--from", all[5]["from"], "--to", all[9]["from"]);

        Assert.Contains(all, row => row["signal"] == "few people, not shown" && row["numerator"] + row["denominator"] + row["value"] == "");
        Assert.All(all.Where(row => row["denominator"].Length > 0), row => Assert.True(Number(row["denominator"]) >= SmallNumbers.Fewest));
        Assert.Equal(all.Skip(5).Take(5).Select(row => row["numerator"]), some.Select(row => row["numerator"]));
    }

    [Fact]
    public async Task A_range_that_begins_within_a_month_is_written_from_its_first_day()
    {
        var rows = await RowsAsync("staff-met", "--from", "2026-07-20", "--to", "2026-08-03");

        Assert.Equal(["1 to 31 July 2026", "1 to 31 August 2026"], rows.Select(row => row["period"]));
    }

    [Theory]
    [InlineData("2031-01-01", null)]
    [InlineData(null, "2016-01-01")]
    public async Task Periods_with_nothing_give_a_header_and_a_sentence(string? from, string? to)
    {
        var path = Path.Combine(run.Folder, "empty.csv");

        var result = await run.RunAsync(["export", "measure", "all", "--out", path, .. from is null ? [] : new[] { "--from", from }, .. to is null ? [] : new[] { "--to", to }]);

        Assert.Equal((ExitCodes.Done, string.Join(',', MeasureFile.Columns) + "\n"), (result.ExitCode, await File.ReadAllTextAsync(path)));
        Assert.Contains("has only its header", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no measure called staff_met. There are: staff-met-first-14-days, ", "staff_met")]
    [InlineData("--from must be a date with the year first", "all", "--from", "01/04/2026")]
    [InlineData("--from must be on or before --to", "all", "--from", "2026-04-02", "--to", "2026-04-01")]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_writes_nothing(string sentence, params string[] asked)
    {
        var path = Path.Combine(run.Folder, "refused.csv");

        var result = await run.RunAsync(["export", "measure", .. asked, "--out", path]);

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task The_figures_are_rebuilt_by_a_verb_and_the_file_stays_as_it_was()
    {
        var before = await RowsAsync("all", "--by", "week");

        var result = await run.RunAsync("measures", "rebuild", "--all");

        Assert.Contains("; 0 had been wrong.", result.Error, StringComparison.Ordinal);
        Assert.Equal(before.Select(row => string.Join(',', row.Values)), (await RowsAsync("all", "--by", "week")).Select(row => string.Join(',', row.Values)));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<Dictionary<string, string>>> RowsAsync(params string[] asked)
    {
        var path = Path.Combine(run.Folder, "measure.csv");
        var result = await run.RunAsync(["export", "measure", .. asked, "--out", path]);
        Assert.True(result.ExitCode == ExitCodes.Done, result.Error);
        return ImportedTeam.Table(await File.ReadAllTextAsync(path));
    }
}
