using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrisisCare.Web.Data;

/// <summary>
/// New rows of one table, many at a time, for history that is too long to be tracked row by row. Names and values come from the
/// model, so both databases get what they get otherwise; rows go into the transaction that is open, and leave no audit entries.
/// </summary>
public sealed class PlainInsert<T> : IAsyncDisposable
    where T : class
{
    /// <summary>
    /// In one statement. SQLite looks each parameter up by name among all of them, so that long statements are slow there;
    /// short ones are slow on SQL Server, where each is a round trip.
    /// </summary>
    private const int MostParameters = 100;

    private readonly CrisisCareDbContext db;
    private readonly List<IProperty> properties;
    private readonly Func<object?, object?>[] toDatabase;
    private readonly string into;
    private readonly int rowsTogether;
    private readonly List<T> waiting = [];
    private DbCommand? full;

    public PlainInsert(CrisisCareDbContext db)
    {
        this.db = db;
        var sql = db.GetService<ISqlGenerationHelper>();
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        properties = [.. entity.GetProperties()];
        toDatabase = [.. properties.Select(property => property.GetRelationalTypeMapping().Converter?.ConvertToProvider ?? (value => value))];
        into = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", properties.Select(property => sql.DelimitIdentifier(property.GetColumnName(table)!)))}) VALUES ";
        rowsTogether = Math.Max(1, MostParameters / properties.Count);
    }

    public async Task AddAsync(T row, CancellationToken cancellationToken)
    {
        waiting.Add(row);
        if (waiting.Count == rowsTogether)
        {
            full ??= Command(rowsTogether);
            await SendAsync(full, cancellationToken);
        }
    }

    /// <summary>Sends whatever is waiting.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count > 0)
        {
            await using var last = Command(waiting.Count);
            await SendAsync(last, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (full is not null)
        {
            await full.DisposeAsync();
        }
    }

    private async Task SendAsync(DbCommand command, CancellationToken cancellationToken)
    {
        for (var place = 0; place < waiting.Count * properties.Count; place++)
        {
            var column = place % properties.Count;
            var value = properties[column].PropertyInfo!.GetValue(waiting[place / properties.Count]);
            command.Parameters[place].Value = toDatabase[column](value) ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
        waiting.Clear();
    }

    private DbCommand Command(int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var names = Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, properties.Count).Select(place => $"@p{(row * properties.Count) + place}"));
        command.CommandText = into + string.Join(", ", names.Select(row => $"({string.Join(", ", row)})"));
        foreach (var place in Enumerable.Range(0, rows * properties.Count))
        {
            var property = properties[place % properties.Count];
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, $"@p{place}", value: null, nullable: property.IsNullable));
        }

        return command;
    }
}
