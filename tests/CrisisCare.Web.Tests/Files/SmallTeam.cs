using CrisisCare.Web.Commands;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Files;

/// <summary>A small team as files: two members of staff, one person with an open episode.</summary>
internal static class SmallTeam
{
    public const string StaffHeader = "staff_id,name,role,registered,wte,employment,left_on";
    public const string CaseloadHeader = "episode_id,local_person_id,nhs_number,first_name,last_name,date_of_birth,referred_at,accepted_at,priority,lead_staff_id,closed_on,closure_reason";
    public const string ContactsHeader = "contact_id,episode_id,occurred_at,duration_minutes,mechanism,attendance,planned,staff_ids";

    public const string Sam = "S1,Sam Adeyemi,nurse,yes,1.0,permanent,";
    public const string Lou = "S2,Lou Marsh,healthcare_support_worker,no,0.6,bank,";
    public const string Open = "E1,P1,9990000018,Ana,Reyes,1988-05-04,2026-11-10T09:00+00:00,2026-11-10T11:00+00:00,urgent,S1,,";
    public const string Visit = "C1,E1,2026-11-12T10:00+00:00,45,face_to_face,attended,yes,S1;S2";

    public static async Task ImportAsync(VerbRun run)
    {
        await DoneAsync(run, "staff", StaffHeader, Sam, Lou);
        await DoneAsync(run, "caseload", CaseloadHeader, Open);
        await DoneAsync(run, "contacts", ContactsHeader, Visit);
    }

    public static Task<VerbResult> ImportAsync(VerbRun run, string kind, params string[] lines) =>
        run.RunAsync("import", kind, run.File($"{kind}.csv", lines), "--team", "Southam");

    public static async Task<string> DoneAsync(VerbRun run, string kind, params string[] lines)
    {
        var result = await ImportAsync(run, kind, lines);
        Assert.True(result.ExitCode == ExitCodes.Done, result.Error);
        return result.Out.Trim();
    }
}
