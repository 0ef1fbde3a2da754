using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrisisCare.Web.Tests.Data;

/// <summary>Stands where SQL Server would: keeps every command it is sent, and answers that there is nothing.</summary>
public sealed class NoServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private const int MoreThanAnyQueryAsksFor = 200;

    public ConcurrentQueue<string> Commands { get; } = new();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(InterceptionResult.Suppress());

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Answer(command);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Answer(command));

    private InterceptionResult<DbDataReader> Answer(DbCommand command)
    {
        Commands.Enqueue(command.CommandText);
        var answer = new DataTable();
        if (command.CommandText.StartsWith("SELECT COUNT", StringComparison.Ordinal))
        {
            answer.Columns.Add("count", typeof(int));
            answer.Rows.Add(0);
        }
        else if (command.CommandText.StartsWith("SELECT CASE", StringComparison.Ordinal))
        {
            answer.Columns.Add("exists", typeof(bool));
            answer.Rows.Add(false);
        }
        else
        {
            answer.Columns.AddRange([.. Enumerable.Range(0, MoreThanAnyQueryAsksFor).Select(_ => new DataColumn())]);
        }

        return InterceptionResult<DbDataReader>.SuppressWithResult(answer.CreateDataReader());
    }
}
