using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrisisCare.Web.Tests.Data;

/// <summary>Both databases hold the same, and what the migrations make is what the code expects.</summary>
public sealed class ModelTests : IDisposable
{
    private readonly CrisisCareDbContext sqlite = new SqliteDesign().CreateDbContext([]);
    private readonly CrisisCareDbContext sqlServer = new SqlServerDesign().CreateDbContext([]);

    public void Dispose()
    {
        sqlite.Dispose();
        sqlServer.Dispose();
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_in_the_same_order()
    {
        Assert.NotEmpty(Names(sqlite));
        Assert.Equal(Names(sqlite), Names(sqlServer));
    }

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run scripts/add-migration.sh NAME: SQLite");
        Assert.False(sqlServer.Database.HasPendingModelChanges(), "Run scripts/add-migration.sh NAME: SQL Server");
    }

    [Theory]
    [InlineData(typeof(LeadTerm), "OneCurrentLead", "EndedAt IS NULL")]
    [InlineData(typeof(Episode), "OneOpenEpisode", "ClosedOn IS NULL")]
    [InlineData(typeof(Booking), "OneCurrentBooking", "ReviewId IS NOT NULL AND EndedAt IS NULL")]
    [InlineData(typeof(MeasureTarget), "OneTarget", "EndedAt IS NULL")]
    [InlineData(typeof(MeasureRebase), "OneRebaseAtAChange", "WithdrawnAt IS NULL")]
    [InlineData(typeof(Excerpt), "OneStandingExcerpt", "WithdrawnAt IS NULL")]
    [InlineData(typeof(Clearance), "OneClearanceOfAKind", "TakenBackAt IS NULL")]
    [InlineData(typeof(Clearance), "OneClearanceOfAnAccount", "TakenBackAt IS NULL")]
    public void What_must_be_one_is_kept_one_by_the_database_itself(Type entity, string index, string filter)
    {
        foreach (var db in new[] { sqlite, sqlServer })
        {
            var found = Assert.Single(db.Model.FindEntityType(entity)!.GetIndexes(), candidate => candidate.Name == index);
            Assert.Equal((true, filter), (found.IsUnique, found.GetFilter()));
            Assert.Matches($@"CREATE UNIQUE INDEX [\[""]{index}[\]""] .* WHERE {filter}", db.Database.GenerateCreateScript());
        }
    }

    /// <summary>A migration that rebuilds a table on SQLite loses its triggers: the last word of all migrations must be that they are there.</summary>
    [Fact]
    public void Both_databases_are_told_to_keep_locked_plans_as_they_are()
    {
        Assert.Contains("CREATE TRIGGER LockedPlanStaysUPDATE BEFORE UPDATE ON EvaluationPlans WHEN OLD.LockedAt IS NOT NULL", Script(sqlite), StringComparison.Ordinal);
        Assert.Contains("CREATE TRIGGER LockedPlanStays ON EvaluationPlans AFTER UPDATE, DELETE", Script(sqlServer), StringComparison.Ordinal);
        Assert.Contains("CREATE TRIGGER AmendmentStays ON PlanAmendments AFTER UPDATE, DELETE", Script(sqlServer), StringComparison.Ordinal);
    }

    private static string Script(CrisisCareDbContext db) => db.GetService<IMigrator>().GenerateScript();

    private static IEnumerable<string> Names(CrisisCareDbContext db) => db.Database.GetMigrations().Select(id => id[(id.IndexOf('_') + 1)..]);
}
