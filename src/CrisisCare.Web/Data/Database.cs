using CrisisCare.Web.Data.Figures;
using CrisisCare.Web.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrisisCare.Web.Data;

/// <summary>Which database is used: SQL Server where a connection string for it is set, else one SQLite file.</summary>
public static class Database
{
    public static bool UsesSqlServer(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration.GetConnectionString("SqlServer"));

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<TeamScope>();
        builder.Services.AddSingleton<FiguresMemory>();
        builder.Services.AddScoped<MeasuresLoader>();
        builder.Services.AddScoped<FiguresRebuild>();
        if (UsesSqlServer(builder.Configuration))
        {
            var maxBatchSize = builder.Configuration.GetValue<int?>("Database:MaxBatchSize");
            builder.Services.AddDbContext<CrisisCareDbContext, SqlServerCrisisCareDbContext>((services, options) =>
            {
                options.UseApplicationServiceProvider(services);
                options.UseSqlServer(builder.Configuration.GetConnectionString("SqlServer"), server =>
                {
                    server.EnableRetryOnFailure();
                    server.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
                    if (maxBatchSize is { } size)
                    {
                        server.MaxBatchSize(size);
                    }
                });
            });
        }
        else
        {
            var connectionString = SqliteConnectionString(builder.Configuration, builder.Environment.ContentRootPath);
            builder.Services.AddDbContext<CrisisCareDbContext, SqliteCrisisCareDbContext>((services, options) =>
                options.UseApplicationServiceProvider(services).UseSqliteFile(connectionString));
        }
    }

    public static TOptions UseSqliteFile<TOptions>(this TOptions options, string connectionString)
        where TOptions : DbContextOptionsBuilder
    {
        options
            .UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new SqlitePragmas());
        return options;
    }

    public static string SqliteConnectionString(IConfiguration configuration, string contentRoot)
    {
        if (configuration.GetConnectionString("Sqlite") is { Length: > 0 } configured)
        {
            return configured;
        }

        var folder = Path.Combine(contentRoot, "App_Data");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "crisiscare.db"), DefaultTimeout = 10 }.ConnectionString;
    }
}

/// <summary>For <c>dotnet ef</c>, which needs a model and no server.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCrisisCareDbContext>
{
    public SqliteCrisisCareDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCrisisCareDbContext>().UseSqlite("Data Source=:memory:").Options, new TeamScope(new HttpContextAccessor()));
}

/// <summary>For <c>dotnet ef</c>, which needs a model and no server.</summary>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerCrisisCareDbContext>
{
    public SqlServerCrisisCareDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerCrisisCareDbContext>().UseSqlServer("Server=none").Options, new TeamScope(new HttpContextAccessor()));
}
