using System.Security.Cryptography;
using System.Text;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Files;

/// <summary>Half a year of a made-up team goes in as files and comes out as figures worked out independently.</summary>
public sealed class WholeTeamTests : IDisposable
{
    private const string Team = "Southam Crisis Home Treatment";
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task What_goes_in_comes_out_as_expected_to_the_last_digit_and_twice_changes_nothing()
    {
        await ImportAsync(VerbRun.Oracle("contacts.csv"));
        var once = await FingerprintAsync();

        var again = await ImportAsync(VerbRun.Oracle("contacts.csv"));

        Assert.Equal(["staff: 0 added, 0 changed, 30 as they were.", "caseload: 0 added, 0 changed, 385 as they were.", "contacts: 0 added, 0 changed, 6042 as they were."], again);
        Assert.Equal(once, await FingerprintAsync());
        Assert.Equal(await File.ReadAllBytesAsync(VerbRun.Oracle("continuity-expected.csv")), await ExportAsync());
    }

    [Fact]
    public async Task The_order_of_the_contacts_in_the_file_makes_no_difference()
    {
        var lines = await File.ReadAllLinesAsync(VerbRun.Oracle("contacts.csv"));
        var rows = lines[1..];
        new Random(7).Shuffle(rows);

        await ImportAsync(run.File("shuffled.csv", [lines[0], .. rows]));

        Assert.Equal(await File.ReadAllBytesAsync(VerbRun.Oracle("continuity-expected.csv")), await ExportAsync());
    }

    private async Task<string[]> ImportAsync(string contacts)
    {
        var said = new List<string>();
        foreach (var (kind, file) in new[] { ("staff", VerbRun.Oracle("staff.csv")), ("caseload", VerbRun.Oracle("caseload.csv")), ("contacts", contacts) })
        {
            var result = await run.RunAsync("import", kind, file, "--team", Team);
            Assert.True(result.ExitCode == ExitCodes.Done, result.Error);
            said.Add(result.Out.Trim());
        }

        return [.. said];
    }

    private async Task<byte[]> ExportAsync()
    {
        var path = Path.Combine(run.Folder, "continuity.csv");
        var result = await run.RunAsync("export", "continuity", "--out", path);
        Assert.True(result.ExitCode == ExitCodes.Done, result.Error);
        Assert.Empty(Directory.GetFiles(run.Folder, "*.unfinished"));
        return await File.ReadAllBytesAsync(path);
    }

    /// <summary>Every row of every table.</summary>
    private Task<string> FingerprintAsync() => run.WithDbAsync(async db =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in await TablesAsync(db))
        {
            await AddAsync(hash, db, table);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    });

    private static Task<List<string>> TablesAsync(CrisisCareDbContext db) =>
        db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' ORDER BY name").ToListAsync();

    private static async Task AddAsync(IncrementalHash hash, CrisisCareDbContext db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            hash.AppendData(Encoding.UTF8.GetBytes($"{table}\t{string.Join('\t', values)}\n"));
        }
    }
}
