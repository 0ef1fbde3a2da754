using CrisisCare.Domain;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Files.Mhsds;

public sealed class MhsdsImportTests : IDisposable
{
    private readonly VerbRun run = new();
    private readonly SmallExtract extract;

    public MhsdsImportTests() => extract = new SmallExtract(run);

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task What_nobody_wrote_down_is_not_made_up()
    {
        var said = await extract.DoneAsync();

        var episode = Assert.Single(await EpisodesAsync());
        var person = await run.WithDbAsync(db => db.ServiceUsers.SingleAsync());
        var staff = await run.WithDbAsync(db => db.StaffMembers.OrderBy(one => one.Name).ToListAsync());
        Assert.Equal(("Person P1", "9990000018", new DateOnly(1988, 5, 4)), (person.Name, person.NhsNumber, person.DateOfBirth));
        Assert.Equal([("Staff S1", true, Employment.Bank), ("Staff S2", false, Employment.Bank)], staff.Select(one => (one.Name, one.IsRegistered, one.Employment)));
        Assert.Equal((null, null), (Assert.Single(episode.Zones).SetBy, Assert.Single(episode.Contacts).RecordedBy));
        Assert.Equal(["S1", "S2"], episode.Contacts[0].Staff.Select(one => staff.Single(member => member.Id == one.StaffMemberId).Name[^2..]).Order());
        Assert.Empty(episode.Reviews);
        Assert.Contains("2 members of staff and 1 person added by their ids", said);
    }

    [Theory]
    [InlineData("01", Mechanism.FaceToFace)]
    [InlineData("1", Mechanism.FaceToFace)]
    [InlineData("02", Mechanism.Phone)]
    [InlineData("03", Mechanism.Video)]
    [InlineData("04", Mechanism.TalkType)]
    [InlineData("05", Mechanism.Email)]
    [InlineData("06", Mechanism.Text)]
    [InlineData("09", Mechanism.Text)]
    [InlineData("10", Mechanism.Text)]
    [InlineData("11", Mechanism.Video)]
    [InlineData("12", Mechanism.Other)]
    [InlineData("13", Mechanism.Other)]
    [InlineData("98", Mechanism.Other)]
    [InlineData("", Mechanism.Other)]
    public async Task A_consultation_mechanism_keeps_its_meaning(string code, Mechanism mechanism)
    {
        await extract.Change("MHS201CareContact", ",01,5,", $",{code},5,").DoneAsync();

        Assert.Equal(mechanism, (await EpisodesAsync())[0].Contacts[0].Mechanism);
    }

    [Theory]
    [InlineData("5", Attendance.Attended)]
    [InlineData("6", Attendance.AttendedLate)]
    [InlineData("7", Attendance.LateNotSeen)]
    [InlineData("3", Attendance.DidNotAttend)]
    [InlineData("2", Attendance.CancelledByPerson)]
    [InlineData("4", Attendance.CancelledByTeam)]
    public async Task An_attendance_keeps_its_meaning(string code, Attendance attendance)
    {
        await extract.Change("MHS201CareContact", ",01,5,", $",01,{code},").DoneAsync();

        Assert.Equal(attendance, (await EpisodesAsync())[0].Contacts[0].Attendance);
    }

    [Theory]
    [InlineData("01", ClosingReason.Admitted)]
    [InlineData("02", ClosingReason.TreatmentCompleted)]
    [InlineData("03", ClosingReason.MovedAway)]
    [InlineData("04", ClosingReason.TreatmentCompleted)]
    [InlineData("05", ClosingReason.DidNotAttend)]
    [InlineData("06", ClosingReason.Died)]
    [InlineData("07", ClosingReason.RequestedDischarge)]
    [InlineData("08", ClosingReason.ReferredToOtherService)]
    [InlineData("09", ClosingReason.RefusedToBeSeen)]
    [InlineData("", ClosingReason.Other)]
    public async Task A_closure_reason_keeps_its_meaning(string code, ClosingReason reason)
    {
        await extract.Change("MHS101Referral", ",2,,,T1", $",2,2026-11-20,{code},T1").DoneAsync();

        var episode = (await EpisodesAsync())[0];
        Assert.Equal((new DateOnly(2026, 11, 20), reason), (episode.ClosedOn, episode.ClosingReason));
        Assert.Null(episode.CurrentLead);
    }

    [Theory]
    [InlineData("1", Priority.Emergency)]
    [InlineData("4", Priority.VeryUrgent)]
    [InlineData("2", Priority.Urgent)]
    [InlineData("3", Priority.Routine)]
    [InlineData("", Priority.Urgent)]
    public async Task A_clinical_priority_keeps_its_meaning(string code, Priority priority)
    {
        var said = await extract.Change("MHS101Referral", ",2,,,T1", $",{code},,,T1").DoneAsync();

        Assert.Equal(priority, (await EpisodesAsync())[0].Priority);
        Assert.Equal(code.Length == 0, said.Contains("1 without a priority, taken as urgent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Care_coordinators_of_the_team_become_the_history_of_leads()
    {
        await extract.Change("MHS006MHCareCoord", "P1,S1,2026-11-10,,A02", "P1,S1,2026-11-01,2026-11-14,A02")
            .Add("MHS006MHCareCoord", "P1,S2,2026-11-13,,A02", "P1,S9,2026-11-11,,A06").DoneAsync();

        var episode = (await EpisodesAsync())[0];
        var names = await run.WithDbAsync(db => db.StaffMembers.ToDictionaryAsync(staff => staff.Id, staff => staff.Name));
        var handedOver = ServiceTime.At(new DateOnly(2026, 11, 13), TimeOnly.MinValue);
        Assert.Equal(
            [("Staff S1", episode.AcceptedAt, handedOver), ("Staff S2", handedOver, (DateTimeOffset?)null)],
            episode.Leads.OrderBy(term => term.StartedAt).Select(term => (names[term.StaffMemberId], term.StartedAt, term.EndedAt)));
    }

    [Fact]
    public async Task What_is_not_this_teams_or_cannot_have_happened_is_left_out_and_counted()
    {
        extract.Add("MHS101Referral", "E2,P1,2026-11-01,09:00:00,2,,,T2", "E0,P1,2026-09-01,09:00:00,2,,,T1");
        extract.Add("MHS201CareContact",
            "C2,E2,2026-11-12,10:00:00,30,77,5,01,Y", "C3,E1,2026-11-12,10:00:00,30,01,5,02,Y", "C4,E1,2026-12-01,10:00:00,30,01,0,01,Y",
            "C5,E1,2026-11-09,10:00:00,30,01,5,01,Y", "C6,E1,2026-11-13,10:00:00,30,01,5,01,Y", "C7,E1,2026-11-24,10:00:00,30,01,5,01,Y");
        extract.Add("MHS202CareActivity", "A5,C5", "A7,C7").Add("MHS206StaffActivity", "A5,S1", "A7,S1");

        var said = await extract.DoneAsync();

        Assert.Contains("MHS101Referral: 3 rows read, 1 kept; left out: 1 of other teams, 1 that were never closed, of people with another open episode.", said);
        Assert.Contains("MHS201CareContact: 7 rows read, 1 kept; left out: 1 before the episode begins, 1 in the future, 1 of referrals that are not kept, 1 whose attendance is not recorded, 1 with somebody else than the person, 1 without a member of staff.", said);
        Assert.Equal("C1", Assert.Single(Assert.Single(await EpisodesAsync()).Contacts).SourceId);
    }

    [Fact]
    public async Task Other_team_types_are_kept_when_they_are_chosen()
    {
        extract.Add("MHS101Referral", "E2,P1,2026-10-01,09:00:00,2,2026-10-20,02,T2");

        await extract.DoneAsync("--team-type", "A06", "A20");
        var one = (await EpisodesAsync()).Select(episode => episode.SourceId).ToList();
        await extract.DoneAsync("--team-type", "any", "--team-id", "t1");
        var two = (await EpisodesAsync()).Select(episode => episode.SourceId).ToList();

        Assert.Equal(["E2"], one);
        Assert.Equal(["E2", "E1"], two);
    }

    [Fact]
    public async Task Months_that_overlap_may_come_in_files_of_their_own_and_the_last_one_has_the_last_word()
    {
        await extract.DoneAsync();
        File.WriteAllText(Path.Combine(extract.Folder, "MHS101Referral_later.csv"), "ServiceRequestID,LocalPatientID,ReferralRequestReceivedDate,ServDischDate,CareProfTeamLocalID\nE1,P1,2026-11-10,2026-11-20,T1\n");

        var result = await run.RunAsync("import", "mhsds", extract.Folder, "--team", "Southam");

        Assert.Contains("MHS101Referral: 2 rows read, 1 kept; left out: 1 that came again later", result.Out);
        Assert.Contains("episodes: 0 added, 1 changed, 0 as they were.", result.Out);
        Assert.Equal(new DateOnly(2026, 11, 20), (await EpisodesAsync())[0].ClosedOn);
    }

    [Fact]
    public async Task The_audit_trail_has_one_entry_for_the_contacts_of_a_new_episode_and_one_for_each_later_change()
    {
        await extract.DoneAsync();
        var once = await AuditAsync();

        await extract.Change("MHS201CareContact", ",01,5,", ",02,5,").DoneAsync();

        Assert.Equal("""{"Contacts":[1]}""", once.Single(entry => entry.Action == "Imported").Changes);
        Assert.DoesNotContain(once, entry => entry.Entity == "Contact");
        Assert.Equal(["Added", "Modified"], (await AuditAsync()).Where(entry => entry.Entity == "Contact").Select(entry => entry.Action).Order());
    }

    [Fact]
    public async Task A_contact_that_changed_becomes_a_new_version()
    {
        await extract.DoneAsync();

        var said = await extract.Change("MHS201CareContact", ",01,5,", ",02,5,").DoneAsync();

        var contacts = (await EpisodesAsync())[0].Contacts;
        Assert.Contains("contacts: 0 added, 1 changed, 0 as they were.", said);
        Assert.Equal((Mechanism.Phone, 2), (contacts.Single(contact => contact.Stands).Mechanism, contacts.Count));
    }

    [Fact]
    public async Task The_caseload_file_says_who_people_are_and_makes_history_care_that_goes_on()
    {
        await extract.DoneAsync();

        await SmallTeam.DoneAsync(run, "staff", SmallTeam.StaffHeader, SmallTeam.Sam, SmallTeam.Lou);
        var said = await SmallTeam.DoneAsync(run, "caseload", SmallTeam.CaseloadHeader, SmallTeam.Open);
        await extract.DoneAsync();

        var episode = Assert.Single(await EpisodesAsync());
        Assert.Equal("caseload: 0 added, 1 changed, 0 as they were.", said);
        Assert.Equal([new DateOnly(2026, 11, 24)], episode.Reviews.Select(review => review.DueOn));
        Assert.Equal("Ana Reyes", await run.WithDbAsync(db => db.ServiceUsers.Select(person => person.FirstName + " " + person.LastName).SingleAsync()));
        Assert.Equal(["Lou Marsh", "Sam Adeyemi"], await run.WithDbAsync(db => db.StaffMembers.Select(staff => staff.Name).OrderBy(name => name).ToListAsync()));
    }

    [Fact]
    public async Task Somebody_registered_here_is_found_by_NHS_number_and_another_date_of_birth_is_somebody_else()
    {
        await SmallTeam.ImportAsync(run);
        extract.Change("MHS001MPI", "P1,", "OTHER,").Change("MHS101Referral", "E1,P1,2026-11-10,09:00:00,2,,", "E0,OTHER,2026-09-10,09:00:00,2,2026-09-20,02").Without("MHS006MHCareCoord");

        await extract.DoneAsync();
        var said = await extract.Change("MHS001MPI", "1988-05-04", "1988-05-05").DoneAsync();

        Assert.Equal(1, await run.WithDbAsync(db => db.ServiceUsers.CountAsync()));
        Assert.Equal(["E0", "E1"], (await EpisodesAsync()).Select(episode => episode.SourceId));
        Assert.Contains("1 whose person is not in MHS001, or has another date of birth here", said);
    }

    private Task<List<AuditEntry>> AuditAsync() => run.WithDbAsync(db => db.AuditEntries.AsNoTracking().ToListAsync());

    private Task<List<Episode>> EpisodesAsync() => run.WithDbAsync(db => db.Episodes.AsNoTracking().AsSplitQuery()
        .Include(episode => episode.Leads).Include(episode => episode.Reviews).Include(episode => episode.Zones)
        .Include(episode => episode.Contacts).ThenInclude(contact => contact.Staff)
        .OrderBy(episode => episode.AcceptedAt)
        .ToListAsync());
}
