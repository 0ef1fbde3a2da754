using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrisisCare.Web.Tests.Data;

/// <summary>A file made by the application itself, as on its first start.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crisiscare-sqlite-").FullName;

    private string DatabaseFile => Path.Combine(folder, "data", "crisiscare.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_connection_waits_for_the_disk()
    {
        await MigrateAsync();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var db = Open();
            Assert.Equal((2, "wal", 1), (await PragmaAsync<int>(db, "synchronous"), await PragmaAsync<string>(db, "journal_mode"), await PragmaAsync<int>(db, "foreign_keys")));
        }
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_can_read_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights in another way.");

        await MigrateAsync();
        await using var db = Open();
        db.Add(new Domain.Teams.Team("Southam"));
        await db.Database.OpenConnectionAsync();

        Assert.All(Directory.GetFiles(Path.GetDirectoryName(DatabaseFile)!, "crisiscare.db*").Where(file => !file.EndsWith(".migrating", StringComparison.Ordinal)),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task A_killed_migration_does_not_hang_the_next_start()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await using (var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-23 09:30:00');
                """;
            await command.ExecuteNonQueryAsync();
        }

        await MigrateAsync().WaitAsync(TimeSpan.FromSeconds(30));

        await using var db = Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Two_starts_at_once_both_succeed()
    {
        await Task.WhenAll(Task.Run(MigrateAsync), Task.Run(MigrateAsync)).WaitAsync(TimeSpan.FromSeconds(60));

        await using var db = Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    private async Task MigrateAsync()
    {
        await using var db = Open();
        await new Migrator(db, NullLogger<Migrator>.Instance).MigrateAsync(CancellationToken.None);
    }

    private SqliteCrisisCareDbContext Open() =>
        new(new DbContextOptionsBuilder<SqliteCrisisCareDbContext>().UseSqliteFile($"Data Source={DatabaseFile};Pooling=False").Options, new TeamScope(new HttpContextAccessor()));

    private static async Task<T> PragmaAsync<T>(CrisisCareDbContext db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }
}
