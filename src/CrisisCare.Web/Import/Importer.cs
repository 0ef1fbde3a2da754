using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Import;

/// <param name="DryRun">Does everything but keep it.</param>
/// <param name="SkipBadRows">Takes the good rows of a file that has bad ones.</param>
/// <param name="Team">Whose file it is; null where there is one team.</param>
public sealed record ImportOptions(bool DryRun, bool SkipBadRows, string? Team);

/// <summary>What an import did, or would have done.</summary>
/// <param name="Kept">False when a bad row kept the whole file out, or after a dry run.</param>
public sealed record ImportResult(int Added, int Changed, int Unchanged, IReadOnlyList<BadRow> BadRows, bool Refused, bool Kept);

/// <summary>
/// Brings a file in: history as it was, in one transaction a file. Caseload limits, windows and warnings do not apply to it;
/// the database's invariants do.
/// </summary>
public sealed class Importer(CrisisCareDbContext db, IServiceProvider services)
{
    public Task<ImportResult> RunAsync(ImportKind kind, CsvFile file, ImportOptions options, IProgress<int> progress, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            // A retried attempt starts from nothing, so what the last one tracked is forgotten.
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var result = await AttemptAsync(kind, file.Rows(), options, progress, stop);
            if (result.Kept)
            {
                await transaction.CommitAsync(stop);
            }

            return result;
        }, cancellationToken);

    private async Task<ImportResult> AttemptAsync(ImportKind kind, IReadOnlyList<CsvRow> rows, ImportOptions options, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var team = await db.TeamOfFileAsync(options.Team, kind.MakesTeam, cancellationToken);
        var import = kind.Create(services);
        await import.CheckAsync(team, rows, cancellationToken);
        var bad = rows.SelectMany(row => row.Problems).OrderBy(problem => problem.Line).ToList();
        var refused = bad.Count > 0 && !options.SkipBadRows;
        if (!refused)
        {
            await import.WriteAsync(progress, cancellationToken);
        }

        return new ImportResult(import.Added, import.Changed, import.Unchanged, bad, refused, Kept: !refused && !options.DryRun);
    }
}
