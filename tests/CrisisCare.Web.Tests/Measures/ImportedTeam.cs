using System.Globalization;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Tests.Support;
using CsvHelper;

namespace CrisisCare.Web.Tests.Measures;

/// <summary>The team of the oracle files, imported once.</summary>
public sealed class ImportedTeam : IAsyncLifetime
{
    public VerbRun Run { get; } = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var kind in new[] { "staff", "caseload", "contacts" })
        {
            var result = await Run.RunAsync("import", kind, VerbRun.Oracle($"{kind}.csv"), "--team", "Southam");
            Assert.True(result.ExitCode == ExitCodes.Done, result.Error);
        }
    }

    public ValueTask DisposeAsync()
    {
        Run.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>From the oracle: different staff met and episodes, by the month in which they closed.</summary>
    public static Dictionary<string, (double, double)> ExpectedStaffMetByMonthOfClosing()
    {
        var met = Table(File.ReadAllText(VerbRun.Oracle("continuity-expected.csv"))).ToDictionary(row => row["episode_id"], row => double.Parse(row["distinct_staff"], CultureInfo.InvariantCulture));
        return Table(File.ReadAllText(VerbRun.Oracle("caseload.csv"))).Where(row => row["closed_on"].Length > 0)
            .GroupBy(row => row["closed_on"][..7], row => met[row["episode_id"]])
            .ToDictionary(month => month.Key, month => (month.Sum(), (double)month.Count()));
    }

    public static IReadOnlyList<Dictionary<string, string>> Table(string text)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!));
        }

        return rows;
    }
}
