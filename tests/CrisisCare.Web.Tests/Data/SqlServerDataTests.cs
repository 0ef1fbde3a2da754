using CrisisCare.Web.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Data;

/// <summary>The same promises, asked of a real SQL Server where there is one; each test has a database of its own.</summary>
public sealed class SqlServerDataTests : DataTests
{
    private const string Variable = "CRISISCARE_TEST_SQLSERVER";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable);

    private readonly string database = $"crisiscare_test_{Guid.NewGuid():N}";

    private static bool IsConfigured => !string.IsNullOrWhiteSpace(Server);

    public override async ValueTask InitializeAsync()
    {
        if (IsConfigured)
        {
            await using var db = Open();
            await db.Database.MigrateAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (IsConfigured)
        {
            await using var db = Open();
            await db.Database.EnsureDeletedAsync();
        }
    }

    protected override CrisisCareDbContext Open()
    {
        Assert.SkipUnless(IsConfigured, $"no SQL Server configured: set {Variable}");
        var connection = new SqlConnectionStringBuilder(Server) { InitialCatalog = database }.ConnectionString;
        return new SqlServerCrisisCareDbContext(
            new DbContextOptionsBuilder<SqlServerCrisisCareDbContext>().UseSqlServer(connection, server => server.EnableRetryOnFailure()).UseApplicationServiceProvider(Services).Options,
            Everything);
    }
}
