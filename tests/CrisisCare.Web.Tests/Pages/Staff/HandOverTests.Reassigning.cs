using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Leads;
using CrisisCare.Web.Pages.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Staff;

/// <summary>What reassigning does to the lists, the record and its failures.</summary>
public sealed partial class HandOverTests
{
    private const string LongAbsence = "LongAbsence";

    [Fact]
    public async Task Everybody_somebody_leads_is_moved_and_every_term_ends_with_its_reason()
    {
        // peers.md 8.2, scenarios 11 and 13
        var (given, fran) = await ATeamLeaderAsync();
        Guid[] people = [(await RosaAsync(given)).Id, (await RosaAsync(given, "Ben")).Id, (await RosaAsync(given, "Ada")).Id];

        await fran.SubmitAsync(await fran.OpenAsync(From(given.Sam, "2026-11-23")), Move);

        foreach (var id in people)
        {
            var episode = await given.ReadAsync(id);
            Assert.Equal(LeadChangeReason.LeadLeft, episode.Leads.Single(term => term.StaffMemberId == given.Sam.Id).EndReason);
            Assert.Equal((given.Priya.Id, AllocationReason.KnowsThePerson), (episode.CurrentLead!.StaffMemberId, episode.CurrentLead.Reason!.Value));
        }
    }

    [Fact]
    public async Task Whoever_is_moved_is_on_the_list_of_the_new_lead_and_off_the_list_of_the_old_one()
    {
        // peers.md 8.2, scenarios 14 and 15
        var (given, fran) = await ATeamLeaderAsync();
        await RosaAsync(given);

        await fran.SubmitAsync(await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", LongAbsence), Move);

        Assert.Contains("Rosa Klein", (await fran.OpenAsync($"/staff/{given.Priya.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa Klein", (await fran.OpenAsync($"/staff/{given.Sam.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Rosa Klein", (await (await app.LogInAsync("priya@example.test")).OpenAsync("/my-day")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_trail_has_before_and_after_who_and_when()
    {
        // peers.md 8.2, scenario 16
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);

        await fran.SubmitAsync(await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", LongAbsence), Move);

        var term = rosa.CurrentLead!.Id;
        var ended = await app.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.EntityId == term && entry.Action == "Modified"));
        var by = await app.WithDbAsync(db => db.Users.Where(user => user.StaffMemberId == given.Fran.Id).Select(user => user.Id).SingleAsync());
        Assert.Equal((by, app.Now), (ended.UserId!.Value, ended.At));
        Assert.Contains("\"EndReason\":[null,\"LeadAway\"]", ended.Changes, StringComparison.Ordinal);
        Assert.True(await app.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.Entity == nameof(LeadTerm) && entry.Action == "Added" && entry.Changes.Contains(given.Priya.Id.ToString()))));
    }

    [Fact]
    public async Task An_error_of_the_database_in_the_middle_leaves_the_lead_as_it_was_and_the_row_to_be_tried_again()
    {
        // peers.md 8.2, scenario 17
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", LongAbsence);
        await app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Broken BEFORE INSERT ON LeadTerms BEGIN SELECT RAISE(ABORT, 'broken'); END"));

        var failed = await fran.SubmitAsync(page, Move);
        var during = await given.ReadAsync(rosa.Id);
        await app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Broken"));
        await fran.SubmitAsync(failed, "Try again");

        Assert.Equal("Not done: It could not be saved. Try again in a few minutes.", Note(failed, "Lead practitioner of Rosa Klein"));
        Assert.Equal((given.Sam.Id, 1), (LeadOf(during), during.Leads.Count));
        Assert.Empty(await app.WithDbAsync(db => db.Notices.Where(notice => notice.Count > 1).ToListAsync()));
        Assert.Equal(given.Priya.Id, LeadOf(await given.ReadAsync(rosa.Id)));
    }

    [Fact]
    public async Task The_colleague_who_reached_their_hard_limit_meanwhile_is_named_in_the_cause()
    {
        // peers.md 8.2, scenario 19
        var (given, fran) = await ATeamLeaderAsync();
        await RosaAsync(given);
        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", LongAbsence);
        await app.WithDbAsync(db => db.StaffMembers.Where(one => one.Id == given.Priya.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.HardCaseload, 1).SetProperty(one => one.SoftCaseload, 1)));
        await given.APersonAsync("Ben", "Frost", lead: given.Priya);

        var result = await fran.SubmitAsync(page, Move);

        Assert.Equal("Not done: Priya Nair already leads 1 person (hard limit 1).", Note(result, "Lead practitioner of Rosa Klein"));
        Assert.StartsWith("Fran Okoro", Chosen(result, "Lead practitioner of Rosa Klein"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_episode_closed_meanwhile_is_said_and_nothing_is_left_to_do()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", LongAbsence);
        await given.ChangeAsync(rosa.Id, episode => episode.Close(new Domain.Episodes.Closing(app.Today, Domain.Episodes.ClosingReason.TreatmentCompleted, null, null, null), app.Now, by: null));

        var result = await fran.SubmitAsync(page, Move);

        Assert.Contains("0 done, 1 not done, nothing left to move.", result.Text, StringComparison.Ordinal);
        Assert.Contains("Rosa Klein: Lead practitioner. This episode is closed.", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_hand_overs_at_the_same_moment_each_thing_goes_to_one_colleague()
    {
        // peers.md 8.2, scenario 18
        var (given, _) = await ATeamLeaderAsync();
        var people = new List<Domain.Episodes.Episode>();
        for (var number = 0; number < 4; number++)
        {
            people.Add(await RosaAsync(given, $"Rosa{number}"));
        }

        HandOver To(Guid staff) => new(given.Team.Id, given.Sam.Id, app.Today, app.Today.AddDays(20), people.Select(one => new HandOverChoice(one.Id, HandOverItem.Lead, one.CurrentLead!.Id, staff)), app.Now, Guid.Empty);
        HandOver[] both = [To(given.Priya.Id), To(given.Fran.Id)];
        await app.WithDbAsync(async db =>
        {
            db.AddRange(both.AsEnumerable<object>());
            await db.SaveChangesAsync();
        });

        await Task.WhenAll(both.Concat(both).Select(one => Task.Run(() => app.RunAsync<ApplyHandOver>(apply => apply.RunAsync(one.Id, Guid.Empty)))));

        var rows = await RowsAsync();
        Assert.Equal(4, rows.Count(row => row.State is HandOverState.Done));
        foreach (var person in people)
        {
            var now = await given.ReadAsync(person.Id);
            Assert.Equal(2, now.Leads.Count);
            Assert.Equal(rows.Single(row => row.EpisodeId == person.Id && row.State is HandOverState.Done).ToStaffMemberId, LeadOf(now));
        }

        Assert.Equal(rows.Where(row => row.State is HandOverState.Done).Select(row => row.ToStaffMemberId).Distinct().Order(), (await NoticesAsync()).Select(notice => notice.RecipientId).Order());
    }
}
