using CrisisCare.Domain.Contacts;

namespace CrisisCare.Web.Import.Mhsds;

internal sealed partial class MhsdsReading
{
    public const string NotReferred = "of referrals that are not kept";

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
        var received = row.Moment("ReferralRequestReceivedDate", "ReferralRequestReceivedTime", row.Date("ReferralRequestReceivedDate"));
        var accepted = row.OptionalDate("DecisionToTreatDate") is { } decided ? row.Moment("DecisionToTreatDate", "DecisionToTreatTime", decided) : received;
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

    private void ReadContact(MhsdsRow row, MhsdsTally tally)
    {
        if (!referrals.TryGetValue(row.Cell("ServiceRequestID"), out var referral))
        {
            tally.LeaveOut(NotReferred);
            return;
        }

        var subject = row.Cell("CareContSubj");
        if (subject is not ("" or "01" or "1"))
        {
            tally.LeaveOut("with somebody else than the person");
            return;
        }

        var attendance = row.Code(MhsdsCodes.Attendances);
        if (attendance is null && row.IsGood)
        {
            tally.LeaveOut("whose attendance is not recorded");
            return;
        }

        KeepContact(row, tally, referral, attendance.GetValueOrDefault());
    }

    private void KeepContact(MhsdsRow row, MhsdsTally tally, long referral, Attendance attendance)
    {
        var id = row.Id("CareContactID");
        var at = row.Moment("CareContDate", "CareContTime", row.Date("CareContDate"));
        var minutes = row.Minutes("ClinContDurOfCareCont", Contact.LongestMinutes);
        var mechanism = row.Code(MhsdsCodes.Mechanisms);
        var planned = row.Cell("PlannedCareContIndicator");
        if (planned is not ("" or "Y" or "N"))
        {
            row.Source.Refuse("PlannedCareContIndicator", "This must be Y or N.");
        }

        if (!row.IsGood)
        {
            return;
        }

        if (minutes == 0)
        {
            tally.Note("without a length");
        }

        // One statement less for each of the millions that come once.
        if (staging.Run("INSERT OR IGNORE INTO contact VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", id, referral, at.UtcTicks, minutes, (int)mechanism!.Value, (int)attendance, planned == "N" ? 0 : 1) == 0)
        {
            tally.LeaveOut("that came again later");
            staging.Run(
                "UPDATE contact SET referral = ?2, at = ?3, minutes = ?4, mechanism = ?5, attendance = ?6, planned = ?7 WHERE id = ?1",
                id, referral, at.UtcTicks, minutes, (int)mechanism.Value, (int)attendance, planned == "N" ? 0 : 1);
        }
    }

    private void ReadActivity(MhsdsRow row, MhsdsTally tally)
    {
        var contact = row.Cell("CareContactID");
        if (!staging.Any("SELECT 1 FROM contact WHERE id = ?1", contact))
        {
            tally.LeaveOut("of contacts that are not kept");
            return;
        }

        var (act, staff) = (row.Id("CareActID"), row.Text("CareProfLocalID"));
        if (row.IsGood && staging.Run("INSERT OR IGNORE INTO activity SELECT rowid, ?2, ?3 FROM contact WHERE id = ?1", contact, act, staff) == 0)
        {
            tally.LeaveOut("that came before");
        }
    }

    private void ReadStaffActivity(MhsdsRow row, MhsdsTally tally)
    {
        var act = row.Cell("CareActID");
        if (!staging.Any("SELECT 1 FROM activity WHERE act = ?1", act))
        {
            tally.LeaveOut("of contacts that are not kept");
            return;
        }

        var staff = row.Id("CareProfLocalID");
        if (row.IsGood && staging.Run("INSERT OR IGNORE INTO staffing VALUES (?1, ?2)", act, staff) == 0)
        {
            tally.LeaveOut("that came before");
        }
    }

    private static int? Number(Microsoft.Data.Sqlite.SqliteDataReader reader, int place) => reader.IsDBNull(place) ? null : reader.GetInt32(place);
}
