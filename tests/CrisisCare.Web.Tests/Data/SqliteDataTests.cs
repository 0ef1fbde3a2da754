using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Data;

public sealed class SqliteDataTests : DataTests
{
    private readonly TestDatabase database = new();

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override CrisisCareDbContext Open() =>
        new SqliteCrisisCareDbContext(
            new DbContextOptionsBuilder<SqliteCrisisCareDbContext>().UseSqliteFile(database.ConnectionString).UseApplicationServiceProvider(Services).Options,
            Everything);
}
