using CrisisCare.Domain.Teams;

namespace CrisisCare.Web.Import;

/// <summary>
/// One attempt at one file: everything is read and checked against the database before anything is written, so that all
/// bad rows are told at once.
/// </summary>
public abstract class FileImport
{
    public int Added { get; protected set; }

    public int Changed { get; protected set; }

    public int Unchanged { get; protected set; }

    /// <summary>Notes on each row what stands against it, and remembers the good ones.</summary>
    public abstract Task CheckAsync(Team team, IReadOnlyList<CsvRow> rows, CancellationToken cancellationToken);

    /// <summary>Writes the good rows.</summary>
    /// <param name="progress">Told how many rows are done.</param>
    public abstract Task WriteAsync(IProgress<int> progress, CancellationToken cancellationToken);

    /// <summary>The rows by the id in their first column; a row whose id came before is bad.</summary>
    protected static IEnumerable<(string Id, CsvRow Row)> ById(IReadOnlyList<CsvRow> rows, string column, int longest)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !row.IsDamaged))
        {
            var id = row.Text(column, longest);
            if (id.Length > 0 && !lines.TryAdd(id, row.Line))
            {
                row.Refuse(column, $"{id} is on line {lines[id]} already.");
            }

            yield return (id, row);
        }
    }
}
