using Microsoft.Data.Sqlite;

namespace CrisisCare.Web.Import.Mhsds;

internal sealed partial class MhsdsReading
{
    private void ReadService(MhsdsRow row, MhsdsTally tally)
    {
        var team = row.Cell("OtherCareProfTeamLocalID");
        var type = row.Cell("ServTeamTypeRefToMH") is { Length: > 0 } own ? own : typeOfTeam.GetValueOrDefault(team, "");
        if (!choice.Takes(team, type))
        {
            tally.LeaveOut("of other teams");
            return;
        }

        var request = row.Id("ServiceRequestID");
        var (closed, rejected) = (row.OptionalDate("ReferClosureDate"), row.OptionalDate("ReferRejectionDate"));
        var reason = row.IsEmpty("ReferClosReason") ? null : row.Code(MhsdsCodes.ClosingReasons);
        if (row.IsGood && staging.Run(
            "INSERT INTO service VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET closed = ?3, reason = ?4, rejected = ?5 WHERE (closed, reason, rejected) IS NOT (?3, ?4, ?5)",
            request, team, closed?.DayNumber, (int?)reason, rejected?.DayNumber) == 0)
        {
            tally.LeaveOut("that came before");
        }
    }

    private void ReadReferral(MhsdsRow row, MhsdsTally tally)
    {
        var (id, team) = (row.Cell("ServiceRequestID"), row.Cell("CareProfTeamLocalID"));
        var services = staging.Query(
            "SELECT closed, reason, rejected FROM service WHERE request = ?1",
            reader => (Closed: Number(reader, 0), Reason: Number(reader, 1), Rejected: Number(reader, 2)),
            id).ToList();
        if (services.Count == 0 && !choice.Takes(team, typeOfTeam.GetValueOrDefault(team, "")))
        {
            tally.LeaveOut("of other teams");
        }
        else if (!row.IsEmpty("ReferRejectionDate") || (services.Count > 0 && services.TrueForAll(service => service.Rejected is not null)))
        {
            tally.LeaveOut("that were declined");
        }
        else
        {
            // With several teams of the kind in one referral it ends when the last of them ends.
            var last = services.Where(service => service.Rejected is null).OrderByDescending(service => service.Closed ?? int.MaxValue).FirstOrDefault();
            KeepReferral(row, tally, last.Closed, last.Reason);
        }
    }

    private void KeepReferral(MhsdsRow row, MhsdsTally tally, int? closedByTeam, int? reasonOfTeam)
    {
        var (id, patient) = (row.Id("ServiceRequestID"), row.Id("LocalPatientID"));
        var received = row.Moment("ReferralRequestReceivedTime", row.Date("ReferralRequestReceivedDate"));
        var accepted = row.OptionalDate("DecisionToTreatDate") is { } decided ? row.Moment("DecisionToTreatTime", decided) : received;
        var discharged = row.OptionalDate("ServDischDate");
        var closed = closedByTeam is { } day ? DateOnly.FromDayNumber(day) : discharged;
        var reason = reasonOfTeam ?? (closed is null ? null : (int?)row.Code(MhsdsCodes.ClosingReasons));
        var priority = row.Code(MhsdsCodes.Priorities);
        if (row.IsGood)
        {
            CheckDates(row, received, accepted, closed);
        }

        if (!row.IsGood)
        {
            return;
        }

        if (row.IsEmpty("ClinRespPriorityType"))
        {
            tally.Note("without a priority, taken as urgent");
        }

        var number = referrals.TryGetValue(id, out var known) ? known : referrals.Count + 1;
        if (!referrals.TryAdd(id, number))
        {
            tally.LeaveOut("that came again later");
        }

        staging.Run(
            "INSERT OR REPLACE INTO referral VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            number, id, patient, received.UtcTicks, accepted.UtcTicks, (int)priority!.Value, closed?.DayNumber, closed is null ? null : reason);
    }

    private void CheckDates(MhsdsRow row, DateTimeOffset received, DateTimeOffset accepted, DateOnly? closed)
    {
        if (received > now || accepted > now)
        {
            row.Source.Refuse("ReferralRequestReceivedDate", "The referral or the decision to treat is in the future.");
        }

        if (received > accepted)
        {
            row.Source.Refuse("DecisionToTreatDate", "This is before the referral was received.");
        }

        if (closed < ServiceTime.LondonDate(accepted) || closed > ServiceTime.LondonDate(now))
        {
            row.Source.Refuse("ServDischDate", "The referral ends before the episode begins, or in the future.");
        }
    }

    private static int? Number(SqliteDataReader reader, int place) => reader.IsDBNull(place) ? null : reader.GetInt32(place);
}
