using System.Text;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Files;

public sealed class BadRowTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("staff", "S3,,nurse,yes,1.0,permanent,", "column name: This is empty and must not be.")]
    [InlineData("staff", "S3,Bo,wizard,yes,1.0,permanent,", "column role: This must be one of nurse,")]
    [InlineData("staff", "S3,Bo,nurse,maybe,1.0,permanent,", "column registered: This must be yes or no.")]
    [InlineData("staff", "S3,Bo,nurse,yes,1.5,permanent,", "column wte: This must be a number above 0 and up to 1, like 0.6.")]
    [InlineData("staff", "S3,Bo,nurse,yes,0,permanent,", "column wte: This must be a number above 0 and up to 1, like 0.6.")]
    [InlineData("staff", "S3,Bo,nurse,yes,1.0,permanent,31/12/2026", "column left_on: This is not a date, like 2026-11-23.")]
    [InlineData("staff", "S3,Bo,nurse,yes,1.0,permanent", "This row has 6 cells and the header has 7.")]
    [InlineData("caseload", "E2,P2,1234567890,Bo,Ray,1990-01-01,2026-11-10T09:00+00:00,2026-11-10T11:00+00:00,urgent,S1,,", "column nhs_number: ")]
    [InlineData("caseload", "E2,P2,9990000018,Bo,Ray,1990-01-01,2026-11-10T09:00+00:00,2026-11-10T11:00+00:00,urgent,S1,,", "column nhs_number: This NHS number belongs to P1.")]
    [InlineData("caseload", "E2,P2,,Bo,Ray,1990-02-30,2026-11-10T09:00+00:00,2026-11-10T11:00+00:00,urgent,S1,,", "column date_of_birth: This is not a date, like 2026-11-23.")]
    [InlineData("caseload", "E2,P2,,Bo,Ray,1990-01-01,2026-11-10T09:00,2026-11-10T11:00+00:00,urgent,S1,,", "column referred_at: This is not a date and time with its offset")]
    [InlineData("caseload", "E2,P2,,Bo,Ray,1990-01-01,2026-11-11T09:00+00:00,2026-11-10T11:00+00:00,urgent,S1,,", "column referred_at: This is after accepted_at.")]
    [InlineData("caseload", "E2,P2,,Bo,Ray,1990-01-01,2026-11-10T09:00+00:00,2026-12-10T11:00+00:00,urgent,S1,,", "column accepted_at: This is in the future.")]
    [InlineData("caseload", "E2,P2,,Bo,Ray,1990-01-01,2026-11-10T09:00+00:00,2026-11-10T11:00+00:00,urgent,S9,,", "column lead_staff_id: Southam has no member of staff S9.")]
    [InlineData("caseload", "E2,P2,,Bo,Ray,1990-01-01,2026-11-10T09:00+00:00,2026-11-10T11:00+00:00,urgent,S1,2026-11-09,admitted", "column closed_on: This is before accepted_at or in the future.")]
    [InlineData("caseload", "E2,P2,,Bo,Ray,1990-01-01,2026-11-10T09:00+00:00,2026-11-10T11:00+00:00,urgent,S1,2026-11-12,", "column closure_reason: An episode has closed_on and closure_reason, or neither.")]
    [InlineData("caseload", "E2,P1,9990000018,Ana,Reyes,1988-05-04,2026-11-20T09:00+00:00,2026-11-20T11:00+00:00,urgent,S1,,", "column closed_on: P1 has an open episode already, E1.")]
    [InlineData("contacts", "C2,E9,2026-11-12T10:00+00:00,45,phone,attended,yes,S1", "column episode_id: Southam has no episode E9.")]
    [InlineData("contacts", "C2,E1,2026-11-12T10:00+00:00,0,phone,attended,yes,S1", "column duration_minutes: This must be a whole number from 1 to 720.")]
    [InlineData("contacts", "C2,E1,2026-11-12T10:00+00:00,45,pigeon,attended,yes,S1", "column mechanism: This must be one of face_to_face,")]
    [InlineData("contacts", "C2,E1,2026-11-12T10:00+00:00,45,phone,attended,yes,S1;S9", "column staff_ids: Southam has no member of staff S9.")]
    [InlineData("contacts", "C2,E1,2026-11-12T10:00+00:00,45,phone,attended,yes,;", "column staff_ids: Choose at least one member of staff who took part.")]
    [InlineData("contacts", "C2,E1,2026-11-09T10:00+00:00,45,phone,attended,yes,S1", "column occurred_at: The date of the contact must be on or after")]
    [InlineData("contacts", "C2,E1,2026-11-24T10:00+00:00,45,phone,attended,yes,S1", "column occurred_at: The time of the contact must be now or in the past.")]
    public async Task A_bad_row_is_named_by_line_column_and_reason_and_keeps_the_whole_file_out(string kind, string bad, string reason)
    {
        await SmallTeam.ImportAsync(run);
        var (header, good) = FileOf(kind);
        var before = await RowsAsync();

        var result = await SmallTeam.ImportAsync(run, kind, header, good, "", bad);

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains("line 4", result.Error);
        Assert.Contains(reason, result.Error);
        Assert.Contains("Nothing was imported: the file has 1 bad row.", result.Error);
        Assert.Empty(result.Out);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Asked_to_skip_bad_rows_it_takes_the_others()
    {
        var file = run.File("staff.csv", SmallTeam.StaffHeader, SmallTeam.Sam, "S3,Bo,wizard,yes,1.0,permanent,", SmallTeam.Lou, "S1,Twice,nurse,yes,1.0,permanent,");

        var result = await run.RunAsync("import", "staff", file, "--team", "Southam", "--skip-bad-rows");

        Assert.Equal(ExitCodes.Done, result.ExitCode);
        Assert.Equal("staff: 2 added, 0 changed, 0 as they were.", result.Out.Trim());
        Assert.Contains("line 3, column role", result.Error);
        Assert.Contains("line 5, column staff_id: S1 is on line 2 already.", result.Error);
        Assert.Contains("Left out: 2 bad rows.", result.Error);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        var before = await RowsAsync();

        var result = await run.RunAsync("import", "staff", run.File("staff.csv", SmallTeam.StaffHeader, SmallTeam.Sam), "--team", "Southam", "--dry-run");

        Assert.Equal((ExitCodes.Done, "staff: 1 would be added, 0 would be changed, 0 as they were."), (result.ExitCode, result.Out.Trim()));
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Two_people_behind_one_id_are_refused()
    {
        await SmallTeam.DoneAsync(run, "staff", SmallTeam.StaffHeader, SmallTeam.Sam);

        var result = await SmallTeam.ImportAsync(
            run,
            "caseload",
            SmallTeam.CaseloadHeader,
            SmallTeam.Open.Replace(",,", ",2026-11-12,admitted", StringComparison.Ordinal),
            "E2,P1,9990000026,Ana,Reyes,1988-05-05,2026-11-20T09:00+00:00,2026-11-20T11:00+00:00,urgent,S1,,");

        Assert.Contains("line 3, column date_of_birth: P1 has another date of birth on line 2.", result.Error);
        Assert.Contains("line 3, column nhs_number: P1 has another NHS number on line 2.", result.Error);
    }

    [Theory]
    [InlineData("staff_id,name,role,registered,wte,employment", "lacks column left_on")]
    [InlineData("staff_id,name,role,registered,wte,employment,left_on,shoe_size", "has unknown column shoe_size")]
    [InlineData("staff_id,name,name,role,registered,wte,employment,left_on", "repeats column name")]
    public async Task A_header_that_is_not_the_files_own_is_refused_by_name(string header, string problem)
    {
        var result = await SmallTeam.ImportAsync(run, "staff", header);

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains(problem, result.Error);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_and_one_with_a_byte_order_mark_is_not()
    {
        var latin = Path.Combine(run.Folder, "latin.csv");
        await File.WriteAllTextAsync(latin, $"{SmallTeam.StaffHeader}\nS1,Zoë Ånd,nurse,yes,1.0,permanent,\n", Encoding.Latin1);
        var marked = Path.Combine(run.Folder, "marked.csv");
        await File.WriteAllTextAsync(marked, $"{SmallTeam.StaffHeader}\r\nS1,Zoë Ånd,nurse,yes,1.0,permanent,\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var refused = await run.RunAsync("import", "staff", latin, "--team", "Southam");
        var taken = await run.RunAsync("import", "staff", marked, "--team", "Southam");

        Assert.Equal(ExitCodes.RefusedInput, refused.ExitCode);
        Assert.Contains("is not UTF-8", refused.Error);
        Assert.Equal(ExitCodes.Done, taken.ExitCode);
        Assert.Equal("Zoë Ånd", await run.WithDbAsync(db => db.StaffMembers.Select(staff => staff.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_formula_is_stored_as_it_is_and_exported_as_text()
    {
        await SmallTeam.DoneAsync(run, "staff", SmallTeam.StaffHeader, "S1,=1+1,nurse,yes,1.0,permanent,");
        await SmallTeam.DoneAsync(run, "caseload", SmallTeam.CaseloadHeader, SmallTeam.Open.Replace("E1", "=E1", StringComparison.Ordinal));
        var path = Path.Combine(run.Folder, "out.csv");

        await run.RunAsync("export", "continuity", "--out", path);

        Assert.Equal("=1+1", await run.WithDbAsync(db => db.StaffMembers.Select(staff => staff.Name).SingleAsync()));
        Assert.StartsWith("\"'=E1\",0,", (await File.ReadAllLinesAsync(path))[1], StringComparison.Ordinal);
    }

    private static (string Header, string Good) FileOf(string kind) => kind switch
    {
        "staff" => (SmallTeam.StaffHeader, SmallTeam.Sam),
        "caseload" => (SmallTeam.CaseloadHeader, SmallTeam.Open),
        _ => (SmallTeam.ContactsHeader, SmallTeam.Visit),
    };

    private Task<(int, int, int, int)> RowsAsync() => run.WithDbAsync(async db => (
        await db.Teams.CountAsync(),
        await db.StaffMembers.CountAsync(),
        await db.ServiceUsers.CountAsync(),
        await db.AuditEntries.CountAsync()));
}
