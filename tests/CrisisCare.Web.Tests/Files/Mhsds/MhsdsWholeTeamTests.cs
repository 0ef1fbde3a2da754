using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Files.Mhsds;

/// <summary>The same facts, once as the plain files and once as a national extract.</summary>
public sealed class MhsdsWholeTeamTests : IDisposable
{
    private const string Team = "Southam Crisis Home Treatment";
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_export_after_the_national_extract_is_the_export_after_the_plain_files(int version)
    {
        using var plain = new VerbRun();
        foreach (var kind in new[] { "staff", "caseload", "contacts" })
        {
            await DoneAsync(plain, "import", kind, VerbRun.Oracle($"{kind}.csv"), "--team", Team);
        }

        await DoneAsync(run, "import", "mhsds", MhsdsExtract.OfTheWholeTeam(run.Folder, version), "--team", Team);

        var expected = await ExportAsync(plain);
        Assert.Equal(expected, await ExportAsync(run));
        Assert.Equal(await File.ReadAllTextAsync(VerbRun.Oracle("continuity-expected.csv")), expected);
    }

    [Fact]
    public async Task Every_row_of_every_file_is_accounted_for_and_a_second_time_changes_nothing()
    {
        var folder = MhsdsExtract.OfTheWholeTeam(run.Folder, version: 6);

        var first = await DoneAsync(run, "import", "mhsds", folder, "--team", Team);
        var rows = await RowsAsync();
        var second = await DoneAsync(run, "import", "mhsds", folder, "--team", Team);

        Assert.Contains("MHS101Referral: 387 rows read, 385 kept; left out: 1 of other teams, 1 that were declined.", first);
        Assert.Contains("MHS201CareContact: 6,045 rows read, 6,042 kept; left out: 1 of referrals that are not kept, 1 whose attendance is not recorded, 1 with somebody else than the person.", first);
        Assert.Contains("episodes: 385 added, 0 changed, 0 as they were.", first);
        Assert.Contains("contacts: 6042 added, 0 changed, 0 as they were.", first);
        Assert.Contains("episodes: 0 added, 0 changed, 385 as they were.", second);
        Assert.Contains("contacts: 0 added, 0 changed, 6042 as they were.", second);
        Assert.Equal(rows, await RowsAsync());
    }

    [Fact]
    public async Task After_the_plain_files_the_national_extract_of_the_same_facts_changes_no_figure()
    {
        foreach (var kind in new[] { "staff", "caseload", "contacts" })
        {
            await DoneAsync(run, "import", kind, VerbRun.Oracle($"{kind}.csv"), "--team", Team);
        }

        var said = await DoneAsync(run, "import", "mhsds", MhsdsExtract.OfTheWholeTeam(run.Folder, version: 6), "--team", Team);

        Assert.Contains("episodes: 0 added, 0 changed, 385 as they were.", said);
        Assert.Equal(await File.ReadAllTextAsync(VerbRun.Oracle("continuity-expected.csv")), await ExportAsync(run));
    }

    private static async Task<string> DoneAsync(VerbRun run, params string[] args)
    {
        var result = await run.RunAsync(args);
        Assert.True(result.ExitCode == 0, result.Error + result.Out);
        return result.Out;
    }

    private static async Task<string> ExportAsync(VerbRun run)
    {
        var path = Path.Combine(run.Folder, "continuity.csv");
        await DoneAsync(run, "export", "continuity", "--out", path);
        return await File.ReadAllTextAsync(path);
    }

    private Task<(int, int, int, int, int)> RowsAsync() => run.WithDbAsync(async db => (
        await db.StaffMembers.CountAsync(),
        await db.ServiceUsers.CountAsync(),
        await db.Episodes.CountAsync(),
        await db.Episodes.SelectMany(episode => episode.Contacts).CountAsync(),
        await db.AuditEntries.CountAsync()));
}
