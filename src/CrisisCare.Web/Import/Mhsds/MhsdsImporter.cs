using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import.Mhsds;

/// <summary>What an import of an extract did, or would have done.</summary>
/// <param name="Tallies">What became of the rows, table by table.</param>
/// <param name="Outcome">What it did to the record; null when bad rows kept the whole extract out.</param>
public sealed record MhsdsResult(IReadOnlyList<MhsdsTally> Tallies, MhsdsOutcome? Outcome)
{
    public int Bad => Tallies.Sum(tally => tally.Bad);

    public int Rows => Tallies.Sum(tally => tally.Read);
}

/// <summary>
/// Brings an extract of the Mental Health Services Data Set in, as history, in one transaction. It is read once, onto the disk,
/// before the transaction begins.
/// </summary>
public sealed class MhsdsImporter(CrisisCareDbContext db, TimeProvider clock, IConfiguration configuration)
{
    public async Task<MhsdsResult> RunAsync(MhsdsFolder folder, MhsdsChoice choice, ImportOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        using var staging = new MhsdsStaging();
        var acceptTestRange = configuration.GetValue<bool>("NhsNumbers:AcceptTestRange") || configuration.GetValue<bool>("Demo:Enabled");
        var reading = new MhsdsReading(folder, choice, staging, acceptTestRange, clock.GetUtcNow(), progress);
        reading.Read(cancellationToken);
        if (reading.Tallies.Any(tally => tally.Bad > 0) && !options.SkipBadRows)
        {
            return new MhsdsResult(reading.Tallies, Outcome: null);
        }

        var outcome = await db.Database.CreateExecutionStrategy().ExecuteAsync(stop => WriteAsync(staging, options, progress, stop), cancellationToken);
        foreach (var (table, why, rows) in outcome.LeftOut)
        {
            reading.Of(table).LeaveOut(why, rows);
        }

        return new MhsdsResult(reading.Tallies, outcome);
    }

    private async Task<MhsdsOutcome> WriteAsync(MhsdsStaging staging, ImportOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        // A retried attempt starts from nothing, so what the last one tracked is forgotten.
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await db.Database.OpenConnectionAsync(cancellationToken);
        await RememberMorePagesAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var team = await db.TeamOfFileAsync(options.Team, mayBeNew: true, cancellationToken);
        await using var writing = new MhsdsWriting(db, team, staging, clock.GetUtcNow(), progress);
        await writing.WriteAsync(cancellationToken);
        if (!options.DryRun)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return writing.Outcome;
    }

    /// <summary>A transaction of millions of rows: with SQLite's own 2 MB it would write most pages out many times over.</summary>
    private async Task RememberMorePagesAsync(CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA cache_size=-65536", cancellationToken);
        }
    }
}
