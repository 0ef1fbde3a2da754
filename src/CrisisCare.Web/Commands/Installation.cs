using System.Data.Common;
using CrisisCare.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Commands;

/// <summary>What the application stands on beside its settings: database, clock. Each problem is a sentence that says what to do.</summary>
public sealed class Installation(CrisisCareDbContext db, TimeProvider clock)
{
    /// <summary>Earlier ones can damage a file in WAL mode that another process is writing.</summary>
    private static readonly Version OldestSqlite = new(3, 51, 3);

    private static readonly TimeSpan ClockMayDiffer = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellationToken)
    {
        if (await ReachabilityProblemAsync(cancellationToken) is { } unreachable)
        {
            return [unreachable];
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            return [$"The database lacks {string.Join(", ", pending)}. Run migrate."];
        }

        var problems = new List<string>(db.Database.IsSqlite() ? await SqliteProblemsAsync(cancellationToken) : await SqlServerProblemsAsync(cancellationToken));
        problems.AddRange(await ClockProblemsAsync(cancellationToken));
        return problems;
    }

    private async Task<string?> ReachabilityProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await db.Database.CanConnectAsync(cancellationToken))
            {
                return null;
            }
        }
        catch (Exception problem) when (problem is DbException or ArgumentException)
        {
            // The connection string itself may be wrong: the sentence below covers it, and repeats none of it.
        }

        return db.Database.IsSqlite()
            ? "There is no database file yet, or it cannot be opened. Run migrate, or check ConnectionStrings__Sqlite."
            : "The database cannot be reached. Check ConnectionStrings__SqlServer and that the server is running.";
    }

    private async Task<List<string>> SqliteProblemsAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var version = await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync(cancellationToken);
        if (Version.Parse(version) < OldestSqlite)
        {
            problems.Add($"SQLite is {version}; {OldestSqlite} or later is needed. Publish the application again with its own.");
        }

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (!OperatingSystem.IsWindows() && File.Exists(file) && File.GetUnixFileMode(file) != (UnixFileMode.UserRead | UnixFileMode.UserWrite))
        {
            problems.Add($"{file} can be read by others on this machine. Run chmod 600 on it.");
        }

        return problems;
    }

    private async Task<List<string>> SqlServerProblemsAsync(CancellationToken cancellationToken)
    {
        var queue = await db.Database.SqlQuery<int?>($"SELECT OBJECT_ID(N'HangFire.[Schema]') AS Value").SingleAsync(cancellationToken);
        return queue is null ? ["The tables of the job queue are missing. Run migrate."] : [];
    }

    /// <summary>Reminders go by this clock. One that stands before the last change to the record is wrong.</summary>
    private async Task<List<string>> ClockProblemsAsync(CancellationToken cancellationToken)
    {
        var last = await db.AuditEntries.OrderByDescending(entry => entry.At).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancellationToken);
        return last - clock.GetUtcNow() > ClockMayDiffer ? ["The clock of this machine stands before the last change to the record. Set it right."] : [];
    }
}
