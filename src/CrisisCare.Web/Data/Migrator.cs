using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>
/// Brings the SQLite file up to date at start. One process at a time holds a file lock, so that a start killed in the middle
/// leaves nothing behind that the next start would wait for: EF's own lock row is removed only while the file lock is held.
/// </summary>
public sealed class Migrator(CrisisCareDbContext db, ILogger<Migrator> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(cancellationToken);
            return;
        }

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) is { Mode: not SqliteOpenMode.Memory, DataSource: var source } ? source : null;
        await using var guard = file is null ? null : await LockAsync(file + ".migrating", cancellationToken);
        if (file is not null)
        {
            KeepPrivate(file);
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
            log.LogInformation("Applying {Count} migrations", pending.Count);
            await db.Database.MigrateAsync(cancellationToken);
        }

        if (file is not null)
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken);
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            // A lock file that is not there is nobody's lock: the folder cannot be written.
            catch (IOException) when (File.Exists(path) && !patience.IsCancellationRequested)
            {
                try
                {
                    await everySecond.WaitForNextTickAsync(patience.Token);
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
                {
                    throw new EnvironmentException("Another process has been migrating the database for over a minute. Stop it, or wait, then start again.");
                }
            }
        }
    }

    /// <summary>The file holds people's names: nobody else on the machine reads it.</summary>
    private static void KeepPrivate(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (!File.Exists(file))
        {
            File.Open(file, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}

/// <summary>Something outside the application is missing or wrong. The message says what to do and holds no secret.</summary>
public sealed class EnvironmentException(string message) : Exception(message);
