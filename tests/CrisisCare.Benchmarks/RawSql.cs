using CrisisCare.Domain.Measures;
using CrisisCare.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Benchmarks;

/// <summary>What a careful analyst would ask the record itself, month by month: month, numerator, denominator.</summary>
internal sealed record RawSql(MeasureDefinition Measure, string Text)
{
    private const string Counting = "c.EndedAt IS NULL AND c.ExternalService IS NULL AND c.Mechanism IN ('FaceToFace', 'Phone', 'Video', 'TalkType') AND c.Attendance IN ('Attended', 'AttendedLate')";

    private const string Attendances = $"Episodes e LEFT JOIN Contacts c ON c.EpisodeId = e.Id AND {Counting} LEFT JOIN ContactStaff s ON s.ContactId = c.Id AND s.Part = 'TookPart'";

    /// <summary>SQLite knows no London time: from 1am UTC on the last Sunday of March to the same of October it is an hour later.</summary>
    private static string London(string moment) =>
        $"datetime({moment}, CASE WHEN {moment} >= date(substr({moment}, 1, 4) || '-03-25', 'weekday 0') || ' 01:00' AND {moment} < date(substr({moment}, 1, 4) || '-10-25', 'weekday 0') || ' 01:00' THEN '+1 hour' ELSE '+0 hours' END)";

    public static readonly IReadOnlyList<RawSql> All =
    [
        new(ContinuityMeasures.StaffMet, $"""
            SELECT substr(ClosedOn, 1, 7), SUM(met), COUNT(*) FROM (
                SELECT e.Id, e.ClosedOn, COUNT(DISTINCT s.StaffMemberId) AS met FROM {Attendances} WHERE e.ClosedOn IS NOT NULL GROUP BY e.Id)
            GROUP BY 1
            """),
        new(ContinuityMeasures.StaffMetFirst14Days, $"""
            SELECT substr(AcceptedAt, 1, 7), SUM(met), COUNT(*) FROM (
                SELECT e.Id, e.AcceptedAt, COUNT(DISTINCT CASE WHEN {London("c.OccurredAt")} < datetime(date({London("e.AcceptedAt")}), '+14 days') THEN s.StaffMemberId END) AS met
                FROM {Attendances} WHERE date({London("e.AcceptedAt")}) <= '2026-11-11' GROUP BY e.Id)
            GROUP BY 1
            """),
        new(ContinuityMeasures.LeadShare, $"""
            SELECT substr(e.ClosedOn, 1, 7),
                SUM(EXISTS (SELECT 1 FROM ContactStaff s WHERE s.ContactId = c.Id AND s.Part = 'TookPart' AND s.StaffMemberId = (SELECT t.StaffMemberId FROM LeadTerms t WHERE t.EpisodeId = e.Id ORDER BY t.StartedAt DESC LIMIT 1))),
                COUNT(*)
            FROM Episodes e JOIN Contacts c ON c.EpisodeId = e.Id AND {Counting} WHERE e.ClosedOn IS NOT NULL GROUP BY 1
            """),
        new(CourseMeasures.ReviewsOnTime, $"""
            SELECT substr(DueOn, 1, 7), SUM(HeldAt IS NOT NULL AND julianday(date({London("HeldAt")})) - julianday(DueOn) BETWEEN -1 AND 1), COUNT(*)
            FROM Reviews WHERE NotNeeded IS NULL AND (HeldAt IS NOT NULL OR date(DueOn, '+1 day') < '2026-11-25') GROUP BY 1
            """),
        new(CourseMeasures.Disengaged, "SELECT substr(ClosedOn, 1, 7), SUM(DisengagementReason IS NOT NULL), COUNT(*) FROM Episodes WHERE ClosedOn IS NOT NULL GROUP BY 1"),
        new(CourseMeasures.OutsideBookings, $"SELECT substr({London("c.OccurredAt")}, 1, 7), SUM(c.BookingId IS NULL), COUNT(*) FROM Contacts c WHERE {Counting} AND c.SourceId IS NULL GROUP BY 1"),
    ];

    public static async Task<Dictionary<DateOnly, (double, double)>> RunAsync(CrisisCareDbContext db, string sql)
    {
        await using var context = db;
        await db.Database.OpenConnectionAsync();
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new Dictionary<DateOnly, (double, double)>();
        while (await rows.ReadAsync())
        {
            found[DateOnly.ParseExact(rows.GetString(0) + "-01", "yyyy-MM-dd")] = (rows.GetDouble(1), rows.GetDouble(2));
        }

        return found;
    }
}
