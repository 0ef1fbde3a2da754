using CrisisCare.Web.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Commands;

/// <summary>A database with every migration, before anything is read from it.</summary>
public static class ReadyDatabase
{
    /// <summary>SQLite migrates itself; SQL Server is migrated by the verb, so that this process needs no right to change tables.</summary>
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<CrisisCareDbContext>();
        if (db.Database.IsSqlite())
        {
            await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        }
        else if ((await PendingAsync(db, cancellationToken)).Any())
        {
            throw new EnvironmentException("The database is not up to date. Run the verb migrate with an account that may alter tables, then start again.");
        }
    }

    private static async Task<IEnumerable<string>> PendingAsync(CrisisCareDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Database.GetPendingMigrationsAsync(cancellationToken);
        }
        catch (SqlException)
        {
            throw new EnvironmentException("The database cannot be reached. Check ConnectionStrings__SqlServer and that the server is running.");
        }
    }
}
