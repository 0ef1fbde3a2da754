using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Support;

/// <summary>A private database file for one test: migrated once, then copied.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("crisiscare-tests-").FullName;
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly string file = Path.Combine(Folder, $"{Guid.NewGuid():N}.db");

    public TestDatabase()
    {
        File.Copy(Template.Value, file);
    }

    public string ConnectionString => $"Data Source={file};Pooling=False";

    public void Dispose()
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm", file + ".migrating" })
        {
            File.Delete(part);
        }
    }

    private static string MakeTemplate()
    {
        var file = Path.Combine(Folder, "template.db");
        var options = new DbContextOptionsBuilder<SqliteCrisisCareDbContext>().UseSqliteFile($"Data Source={file};Pooling=False").Options;
        using (var db = new SqliteCrisisCareDbContext(options, new TeamScope(new HttpContextAccessor())))
        {
            db.Database.Migrate();
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        return file;
    }
}
