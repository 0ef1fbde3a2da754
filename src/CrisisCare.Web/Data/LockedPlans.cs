using Microsoft.EntityFrameworkCore.Migrations;

namespace CrisisCare.Web.Data;

/// <summary>
/// The triggers by which the database itself keeps a locked plan and its amendments as they are. The migration that makes the tables calls
/// <see cref="Guard"/>; a migration that rebuilds one of them on SQLite has to call it again, because a rebuilt table has lost its triggers.
/// </summary>
public static class LockedPlans
{
    public const string PlanTrigger = "LockedPlanStays";
    public const string AmendmentTrigger = "AmendmentStays";
    public const string Refusal = "A locked plan and its amendments are never changed.";

    private static readonly (string Trigger, string Table, string? When)[] Guarded =
        [(PlanTrigger, "EvaluationPlans", "LockedAt IS NOT NULL"), (AmendmentTrigger, "PlanAmendments", null)];

    public static void Guard(MigrationBuilder migration)
    {
        foreach (var sql in migration.ActiveProvider?.EndsWith("SqlServer", StringComparison.Ordinal) == true ? SqlServer : Sqlite)
        {
            migration.Sql(sql);
        }
    }

    private static IEnumerable<string> Sqlite =>
        from one in Guarded
        from action in new[] { "UPDATE", "DELETE" }
        select $"CREATE TRIGGER {one.Trigger}{action} BEFORE {action} ON {one.Table} {(one.When is null ? "" : $"WHEN OLD.{one.When} ")}BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;";

    /// <summary>In EXEC, because a trigger has to be the first statement of a batch.</summary>
    private static IEnumerable<string> SqlServer =>
        from one in Guarded
        select $"EXEC(N'CREATE TRIGGER {one.Trigger} ON {one.Table} AFTER UPDATE, DELETE AS IF EXISTS (SELECT 1 FROM deleted{(one.When is null ? "" : $" WHERE {one.When}")}) THROW 50001, ''{Refusal}'', 1;');";
}
