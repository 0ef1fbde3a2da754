using CrisisCare.Domain.Contacts;

namespace CrisisCare.Web.Import.Mhsds;

internal sealed partial class MhsdsReading
{
    public const string NotReferred = "of referrals that are not kept";

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
        var at = row.Moment("CareContTime", row.Date("CareContDate"));
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
}
