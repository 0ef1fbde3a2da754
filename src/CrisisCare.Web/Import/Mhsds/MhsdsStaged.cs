using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Staff;
using Microsoft.Data.Sqlite;

namespace CrisisCare.Web.Import.Mhsds;

internal sealed record StagedReferral(long Number, string Id, string Patient, DateTimeOffset ReceivedAt, DateTimeOffset AcceptedAt, Priority Priority, DateOnly? ClosedOn, ClosingReason? ClosingReason);

internal sealed record StagedPerson(string Id, string? NhsNumber, DateOnly DateOfBirth, string FirstName, string LastName);

internal sealed record StagedStaff(string Id, string Name, Profession Profession, bool IsRegistered);

internal sealed record StagedCoordinator(string Patient, string Staff, DateOnly StartedOn, DateOnly? EndedOn);

internal sealed record StagedContact(string Id, DateTimeOffset At, int Minutes, Mechanism Mechanism, Attendance Attendance, bool Planned, string[] Staff);

/// <summary>What was kept of an extract, read back.</summary>
internal static class MhsdsStaged
{
    private const char Between = '\u001f';

    extension(MhsdsStaging staging)
    {
        /// <summary>In the order in which the episodes began.</summary>
        public IEnumerable<StagedReferral> Referrals() => staging.Query(
            "SELECT number, id, patient, received, accepted, priority, closed, reason FROM referral ORDER BY accepted, id",
            row => new StagedReferral(row.GetInt64(0), row.GetString(1), row.GetString(2), Moment(row, 3), Moment(row, 4), (Priority)row.GetInt32(5), OptionalDate(row, 6), row.IsDBNull(7) ? null : (ClosingReason)row.GetInt32(7)));

        /// <summary>Referrals that were never closed although the same person was referred again later.</summary>
        public HashSet<long> Overtaken() => [.. staging.Query(
            "SELECT number FROM (SELECT number, row_number() OVER (PARTITION BY patient ORDER BY accepted DESC, id DESC) AS place FROM referral WHERE closed IS NULL) WHERE place > 1",
            row => row.GetInt64(0))];

        public StagedPerson? Person(string id) => staging.Query(
            "SELECT id, nhs, born, first, last FROM person WHERE id = ?1",
            row => new StagedPerson(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), DateOnly.FromDayNumber(row.GetInt32(2)), row.GetString(3), row.GetString(4)),
            id).FirstOrDefault();

        public IEnumerable<StagedStaff> Staff() => staging.Query(
            "SELECT id, coalesce(name, ''), profession, coalesce(registered, 0) FROM staff ORDER BY id",
            row => new StagedStaff(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? Profession.Other : (Profession)row.GetInt32(2), row.GetBoolean(3)));

        public IReadOnlyList<StagedCoordinator> CoordinatorsOf(string patient) => [.. staging.Query(
            "SELECT patient, staff, started, ended FROM coordinator WHERE patient = ?1 ORDER BY started, staff",
            row => new StagedCoordinator(row.GetString(0), row.GetString(1), DateOnly.FromDayNumber(row.GetInt32(2)), OptionalDate(row, 3)),
            patient)];

        /// <summary>In order of time; who took part is in MHS202, MHS206 or both.</summary>
        public IEnumerable<StagedContact> ContactsOf(StagedReferral referral) => staging.Query(
            """
            SELECT id, at, minutes, mechanism, attendance, planned, (
                SELECT group_concat(staff, char(31)) FROM (
                    SELECT staff FROM activity WHERE contact = contact.rowid AND staff <> ''
                    UNION
                    SELECT staffing.staff FROM activity JOIN staffing ON staffing.act = activity.act WHERE activity.contact = contact.rowid))
            FROM contact WHERE referral = ?1 ORDER BY at, id
            """,
            row => new StagedContact(row.GetString(0), Moment(row, 1), row.GetInt32(2), (Mechanism)row.GetInt32(3), (Attendance)row.GetInt32(4), row.GetBoolean(5), row.IsDBNull(6) ? [] : row.GetString(6).Split(Between)),
            referral.Number);
    }

    private static DateTimeOffset Moment(SqliteDataReader row, int place) => new(row.GetInt64(place), TimeSpan.Zero);

    private static DateOnly? OptionalDate(SqliteDataReader row, int place) => row.IsDBNull(place) ? null : DateOnly.FromDayNumber(row.GetInt32(place));
}
