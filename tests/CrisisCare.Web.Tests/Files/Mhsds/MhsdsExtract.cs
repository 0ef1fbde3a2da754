using CrisisCare.Domain;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Files.Mhsds;

/// <summary>
/// The facts of the plain files of a made-up team, told as a trust's extract for the national data set tells them: London dates
/// and times, national codes, no names, everybody else's referrals beside them.
/// </summary>
internal static class MhsdsExtract
{
    private static readonly Dictionary<string, string> Mechanisms = new() { ["face_to_face"] = "01", ["phone"] = "02", ["talk_type"] = "04", ["email"] = "05", ["text"] = "09", ["video"] = "11", ["other"] = "98" };

    /// <summary>There is no national code for no access: an extract has it as did not attend.</summary>
    private static readonly Dictionary<string, string> Attendances = new() { ["attended"] = "5", ["attended_late"] = "6", ["late_not_seen"] = "7", ["did_not_attend"] = "3", ["no_access"] = "3", ["cancelled_by_person"] = "2", ["cancelled_by_team"] = "4" };

    private static readonly Dictionary<string, string> Priorities = new() { ["emergency"] = "1", ["very_urgent"] = "4", ["urgent"] = "2", ["routine"] = "3" };

    private static readonly Dictionary<string, string> Reasons = new()
    {
        [""] = "",
        ["admitted"] = "01",
        ["treatment_completed"] = "02",
        ["moved_away"] = "03",
        ["did_not_attend"] = "05",
        ["died"] = "06",
        ["requested_discharge"] = "07",
        ["referred_to_other_service"] = "08",
        ["refused_to_be_seen"] = "09",
        ["other"] = "",
    };

    /// <summary>Writes the extract of the whole team of the oracle in version 5 or 6 and says where it is.</summary>
    public static string OfTheWholeTeam(string folder, int version)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, $"mhsds-{version}")).FullName;
        var (staff, caseload, contacts) = (Read("staff.csv"), Read("caseload.csv"), Read("contacts.csv"));
        Write(path, "MHS001MPI.csv", "LocalPatientID,NHSNumber,PersonBirthDate", caseload.DistinctBy(row => row[1]).Select(row => $"{row[1]},{row[2]},{row[5]}").Append("P99999,,1950-01-01"));
        Write(path, "MHS901StaffDetails.csv", "CareProfLocalID,ProfRegBodyCode,CareProfStaffGpMH", staff.Select(row => $"{row[0]},{(row[3] == "yes" ? "03" : "")},N6").Append("S999,,"));
        Write(path, "MHS902ServiceTeamDetails.csv", "CareProfTeamLocalID,ServTeamTypeMH", ["T1,A02", "T2,A06"]);
        Write(path, "MHS006MHCareCoord.csv", "LocalPatientID,CareProfLocalID,StartDateAssCareCoord,EndDateAssCareCoord,CareProfServOrTeamTypeAssoc",
            caseload.Where(row => row[9].Length > 0).Select(row => $"{row[1]},{row[9]},{Date(row[7])},{row[10]},A02").Append("P00001,S001,2020-01-01,,A06"));
        WriteReferrals(path, version, caseload);
        WriteContacts(path, version, contacts);
        return path;
    }

    public static void Write(string folder, string file, string header, IEnumerable<string> rows)
    {
        using var writer = new StreamWriter(Path.Combine(folder, file));
        writer.NewLine = "\r\n";
        writer.WriteLine(header);
        foreach (var row in rows)
        {
            writer.WriteLine(row);
        }
    }

    /// <summary>In version 5 the end of a referral stands with the service it was made to, in version 6 with the referral.</summary>
    private static void WriteReferrals(string path, int version, IReadOnlyList<string[]> caseload)
    {
        var common = "ServiceRequestID,LocalPatientID,ReferralRequestReceivedDate,ReferralRequestReceivedTime,DecisionToTreatDate,DecisionToTreatTime,ClinRespPriorityType,ServDischDate";
        var rows = caseload.Select(row => (Row: row, Cells: $"{row[0]},{row[1]},{Date(row[6])},{Time(row[6])},{Date(row[7])},{Time(row[7])},{Priorities[row[8]]},{row[10]}")).ToList();
        const string OtherTeam = "X00001,P00001,2026-03-01,09:00:00,,,3,";
        const string Declined = "X00002,P00002,2026-03-01,09:00:00,,,2,";
        if (version == 6)
        {
            Write(path, "MHS101Referral.csv", $"{common},ReferClosReason,ReferRejectionDate,CareProfTeamLocalID",
                rows.Select(row => $"{row.Cells},{Reasons[row.Row[11]]},,T1").Append($"{OtherTeam},,,T2").Append($"{Declined},,2026-03-01,T1"));
            return;
        }

        Write(path, "MHS101Referral.csv", common, rows.Select(row => row.Cells).Append(OtherTeam).Append(Declined));
        Write(path, "MHS102ServiceTypeReferredTo.csv", "ServiceRequestId,CareProfTeamLocalId,ServTeamTypeRefToMH,ReferClosureDate,ReferClosReason,ReferRejectionDate",
            caseload.Select(row => $"{row[0]},T1,A02,{row[10]},{Reasons[row[11]]},").Append("X00001,T2,A06,,,").Append("X00002,T1,A02,,,2026-03-01"));
    }

    /// <summary>In version 5 an activity has one member of staff, in version 6 several, in a table of their own.</summary>
    private static void WriteContacts(string path, int version, IReadOnlyList<string[]> contacts)
    {
        Write(path, "MHS201CareContact.csv", $"CareContactID,ServiceRequestID,CareContDate,CareContTime,ClinContDurOfCareCont,ConsMechanismMH,{(version == 6 ? "AttendStatus" : "AttendOrDNACode")},CareContSubj,PlannedCareContIndicator",
            contacts.Select(row => $"{row[0]},{row[1]},{Date(row[2])},{Time(row[2])},{row[3]},{Mechanisms[row[4]]},{Attendances[row[5]]},01,{(row[6] == "yes" ? "Y" : "N")}")
                .Append("X1,X00001,2026-03-02,10:00:00,30,01,5,01,Y").Append("X2,E00001,2026-03-02,10:00:00,30,01,5,02,Y").Append("X3,E00001,2026-03-02,10:00:00,30,01,0,01,Y"));
        if (version == 6)
        {
            Write(path, "MHS202CareActivity.csv", "CareActID,CareContactID", contacts.Select(row => $"A{row[0]},{row[0]}").Append("AX1,X1").Append("AX2,X2"));
            Write(path, "MHS206StaffActivity.csv", "CareActID,CareProfLocalID", contacts.SelectMany(row => row[7].Split(';').Select(staff => $"A{row[0]},{staff}")).Append("AX1,S999"));
            return;
        }

        Write(path, "MHS202CareActivity.csv", "CareActId,CareContactId,CareProfLocalId",
            contacts.SelectMany(row => row[7].Split(';').Select((staff, place) => $"A{place}{row[0]},{row[0]},{staff}")).Append("AX1,X1,S999"));
    }

    private static string[][] Read(string file) => [.. File.ReadLines(VerbRun.Oracle(file)).Skip(1).Select(line => line.Split(','))];

    private static string Date(string moment) => $"{London(moment):yyyy-MM-dd}";

    private static string Time(string moment) => $"{London(moment):HH:mm:ss}";

    private static DateTime London(string moment) => ServiceTime.LondonTime(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
}
