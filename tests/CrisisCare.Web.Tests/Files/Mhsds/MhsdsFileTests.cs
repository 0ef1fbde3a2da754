using System.Text;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Files.Mhsds;

/// <summary>Extracts as they come: other encodings, other names, files that are missing, rows that are wrong.</summary>
public sealed class MhsdsFileTests : IDisposable
{
    private readonly VerbRun run = new();
    private readonly SmallExtract extract;

    public MhsdsFileTests() => extract = new SmallExtract(run);

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-8 with its mark")]
    [InlineData("UTF-16")]
    [InlineData("windows-1252")]
    public async Task A_file_may_come_in_any_encoding_that_trusts_save_in(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        extract.Encoding = encoding switch
        {
            "UTF-8 with its mark" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            "UTF-16" => Encoding.Unicode,
            "windows-1252" => Encoding.GetEncoding(1252),
            _ => extract.Encoding,
        };

        await extract.Change("MHS901StaffDetails", "CareProfStaffGpMH", "StaffName").Change("MHS901StaffDetails", "N6", "Zoë Ånd–O’Neil").Change("MHS901StaffDetails", "N9", "").DoneAsync();

        Assert.Equal(["Staff S2", "Zoë Ånd–O’Neil"], await run.WithDbAsync(db => db.StaffMembers.Select(staff => staff.Name).OrderBy(name => name).ToListAsync()));
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_and_capitals_and_cells_that_are_not_read_may_hold_lines()
    {
        extract.Change("MHS001MPI", "LocalPatientID,NHSNumber,PersonBirthDate", "Notes,PERSONBIRTHDATE,nhsnumber,localpatientid")
            .Change("MHS001MPI", "P1,9990000018,1988-05-04", "\"first line\nsecond, \"\"line\"\"\",1988-05-04,9990000018,P1");

        var said = await extract.DoneAsync();

        Assert.Contains("MHS001MPI: 1 row read, 1 kept.", said);
    }

    [Fact]
    public async Task A_database_may_have_written_dates_and_times_its_own_way()
    {
        extract.Change("MHS201CareContact", "2026-11-12,10:00:00", "2026-11-12 00:00:00.000,1970-01-01T10:00:00");

        await extract.DoneAsync();

        Assert.Equal(new DateTimeOffset(2026, 11, 12, 10, 0, 0, TimeSpan.Zero), (await ContactAsync()).OccurredAt);
    }

    [Fact]
    public async Task A_mapping_says_what_the_trust_calls_columns_codes_and_dates()
    {
        extract.Change("MHS201CareContact", "CareContactID", "Contact No").Change("MHS201CareContact", ",01,5,", ",F2F,NA,").Change("MHS201CareContact", "2026-11-12", "12/11/2026");
        var mapping = run.File("mapping.json",
            """
            {
              // What our system calls it
              "columns": { "MHS201": { "CareContactID": "contact no" } },
              "codes": { "ConsMechanismMH": { "F2F": "01" }, "AttendStatus": { "NA": "no_access" }, "CareProfStaffGpMH": { "N6": "nurse", "N9": "other" } },
              "dates": ["dd/MM/yyyy"],
            }
            """);

        await extract.DoneAsync("--mapping", mapping);

        var contact = await ContactAsync();
        Assert.Equal((CrisisCare.Domain.Contacts.Mechanism.FaceToFace, CrisisCare.Domain.Contacts.Attendance.NoAccess), (contact.Mechanism, contact.Attendance));
        Assert.Equal(CrisisCare.Domain.Staff.Profession.Nurse, await run.WithDbAsync(db => db.StaffMembers.Where(staff => staff.Name == "Staff S1").Select(staff => staff.Profession).SingleAsync()));
    }

    [Theory]
    [InlineData("""{ "columns": { "MHS201": { "CareContactID": "Contact No" } } }""", "The mapping says that CareContactID is column Contact No, and MHS201CareContact.csv has no such column. It has: CareContactID,")]
    [InlineData("""{ "columns": { "MHS999": {} } }""", "names table MHS999, which is not read")]
    [InlineData("""{ "columns": { "MHS201": { "ShoeSize": "x" } } }""", "names field ShoeSize of MHS201, which is not read")]
    [InlineData("""{ "codes": { "ShoeSize": { "1": "2" } } }""", "has codes of ShoeSize")]
    [InlineData("""{ "codes": { "AttendStatus": { "NA": "vanished" } } }""", "maps a code of AttendStatus to vanished, which means nothing")]
    [InlineData("""{ "colums": {} }""", "is not a mapping")]
    [InlineData("""{ "columns": """, "is not a mapping")]
    [InlineData("null", "is empty")]
    public async Task A_mapping_that_cannot_be_right_is_refused_with_a_sentence(string mapping, string sentence)
    {
        var error = await extract.RefusedAsync("--mapping", run.File("mapping.json", mapping));

        Assert.Contains(sentence, error);
        Assert.Equal(0, await run.WithDbAsync(db => db.Teams.CountAsync()));
    }

    [Fact]
    public async Task A_dry_run_says_how_columns_are_read_and_the_first_bad_rows_and_changes_nothing()
    {
        extract.Add("MHS201CareContact", "C2,E1,2026-11-12,10:00:00,45,pigeon,5,01,Y").Without("MHS902ServiceTeamDetails");

        var result = await extract.ImportAsync("--dry-run", "--skip-bad-rows", "--team-type", "any");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("MHS201CareContact.csv, read as MHS201CareContact", result.Out);
        Assert.Contains("  AttendStatus: AttendStatus", result.Out);
        Assert.Contains("  DecisionToTreatDate: no such column (the episode begins when the referral was received)", result.Out);
        Assert.Contains("There is no MHS902ServiceTeamDetails: the team type is taken from MHS102.", result.Out);
        Assert.Contains("contacts: 1 would be added, 0 would be changed, 0 as they were.", result.Out);
        Assert.Contains("MHS201CareContact.csv, line 3, column ConsMechanismMH: pigeon is no code of ConsMechanismMH.", result.Error);
        Assert.Equal(0, await run.WithDbAsync(db => db.Teams.CountAsync()));
    }

    [Theory]
    [InlineData("MHS001MPI", "1988-05-04", "4 May 1988", "MHS001MPI.csv, line 2, column PersonBirthDate: This is not a date")]
    [InlineData("MHS001MPI", "9990000018", "9990000019", "MHS001MPI.csv, line 2, column NHSNumber: This is not a valid NHS number")]
    [InlineData("MHS101Referral", "2026-11-10", "", "MHS101Referral.csv, line 2, column ReferralRequestReceivedDate: This is empty")]
    [InlineData("MHS101Referral", ",2,,,", ",2,2026-11-09,,", "column ServDischDate: The referral ends before the episode begins")]
    [InlineData("MHS101Referral", ",2,,,", ",9,,,", "column ClinRespPriorityType: 9 is no code")]
    [InlineData("MHS201CareContact", "10:00:00", "ten", "column CareContTime: This is not a time")]
    [InlineData("MHS201CareContact", ",45,", ",1440,", "column ClinContDurOfCareCont: This must be a number of minutes from 0 to 720")]
    [InlineData("MHS201CareContact", ",5,01,Y", ",5,01", "MHS201CareContact.csv, line 2: This row has 8 cells and the header has 9.")]
    [InlineData("MHS006MHCareCoord", "2026-11-10,,", "2026-11-10,9999-12-31,", "column EndDateAssCareCoord: This is not in the years 1900 to 2199.")]
    [InlineData("MHS006MHCareCoord", "2026-11-10,,", "2026-11-10,2026-11-09,", "column EndDateAssCareCoord: This is before the start.")]
    public async Task A_bad_row_is_named_by_file_line_and_column_and_keeps_the_extract_out(string file, string good, string bad, string reason)
    {
        var error = await extract.Change(file, good, bad).RefusedAsync();

        Assert.Contains(reason, error);
        Assert.Contains("Nothing was imported: the extract has 1 bad row", error);
        Assert.Equal(0, await run.WithDbAsync(db => db.Teams.CountAsync()));
    }

    [Fact]
    public async Task Without_optional_files_it_says_what_follows_and_goes_on()
    {
        extract.Without("MHS006MHCareCoord").Without("MHS206StaffActivity").Without("MHS901StaffDetails")
            .Change("MHS202CareActivity", "CareActID,CareContactID", "CareActID,CareContactID,CareProfLocalID").Change("MHS202CareActivity", "A1,C1", "A1,C1,S1");

        var result = await extract.ImportAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("There is no MHS006MHCareCoord: episodes have no lead practitioner.", result.Error);
        Assert.Contains("There is no MHS901StaffDetails: nobody new is taken as registered.", result.Error);
        Assert.Single((await ContactAsync()).Staff);
    }

    [Fact]
    public async Task Without_the_files_it_cannot_do_without_it_says_which()
    {
        var missing = await extract.Without("MHS001MPI").RefusedAsync();
        var noFolder = await run.RunAsync("import", "mhsds", Path.Combine(run.Folder, "nowhere"));

        Assert.Contains("lacks MHS001MPI.csv. Nothing can be imported without it.", missing);
        Assert.Equal(1, noFolder.ExitCode);
        Assert.Contains("nowhere is no folder", noFolder.Error);
    }

    [Fact]
    public async Task Without_anybody_who_took_part_it_is_refused()
    {
        Assert.Contains("No file says who took part", await extract.Without("MHS206StaffActivity").RefusedAsync());
    }

    [Fact]
    public async Task Without_team_types_nothing_is_taken_for_the_teams_unless_everything_is_wanted()
    {
        extract.Without("MHS902ServiceTeamDetails");

        Assert.Contains("Neither MHS102 nor MHS902 is there", await extract.RefusedAsync());
        Assert.Contains("episodes: 1 added", await extract.DoneAsync("--team-type", "any"));
    }

    private Task<CrisisCare.Domain.Contacts.Contact> ContactAsync() =>
        run.WithDbAsync(db => db.Episodes.SelectMany(episode => episode.Contacts).Include(contact => contact.Staff).SingleAsync());
}
