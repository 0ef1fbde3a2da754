using CrisisCare.Domain.HandOvers;
using CrisisCare.Web.Pages.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Staff;

/// <summary>A row that fails, an interruption, two at once, the same form again.</summary>
public sealed partial class HandOverTests
{
    [Fact]
    public async Task A_failing_row_does_not_stop_the_others_and_stays_with_its_cause()
    {
        // peers.md 8.2, scenario 19
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        var ben = await RosaAsync(given, "Ben");
        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence");
        await RefuseAsync(rosa, given.Priya);

        var result = await fran.SubmitAsync(page, Move);

        Assert.Equal(given.Sam.Id, LeadOf(await given.ReadAsync(rosa.Id)));
        Assert.Equal(given.Priya.Id, LeadOf(await given.ReadAsync(ben.Id)));
        Assert.Contains("1 done, 1 not done, 1 left to move.", result.Text, StringComparison.Ordinal);
        Assert.Equal("Not done: The person has asked not to see Priya Nair.", Note(result, "Lead practitioner of Rosa Klein"));
        var failed = Assert.Single(await RowsAsync(), row => row.State is HandOverState.Failed);
        Assert.True(await app.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.EntityId == failed.Id && entry.Action == "Modified" && entry.Changes.Contains("Failed"))));
    }

    [Fact]
    public async Task A_failed_row_is_tried_again_with_somebody_else()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence");
        await RefuseAsync(rosa, given.Priya);
        var failed = await fran.SubmitAsync(page, Move);

        var result = await fran.SubmitAsync(failed, "Try again", (Field(failed, "Lead practitioner of Rosa Klein"), given.Fran.Id.ToString()));

        Assert.Equal(given.Fran.Id, LeadOf(await given.ReadAsync(rosa.Id)));
        Assert.Contains("1 done, 0 not done, nothing left to move.", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_that_was_interrupted_goes_on_from_where_it_stopped()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        var handOver = new HandOver(given.Team.Id, given.Sam.Id, app.Today, app.Today.AddDays(20), [new HandOverChoice(rosa.Id, HandOverItem.Lead, rosa.CurrentLead!.Id, given.Priya.Id)], app.Now, Guid.Empty);
        await app.WithDbAsync(async db =>
        {
            db.Add(handOver);
            await db.SaveChangesAsync();
        });

        var waiting = await fran.OpenAsync($"/staff/{given.Sam.Id}/hand-over/{handOver.Id}");
        var result = await fran.SubmitAsync(waiting, "Try again");

        Assert.Equal("Not done yet.", Note(waiting, "Lead practitioner of Rosa Klein"));
        Assert.Contains("1 done, 0 not done", result.Text, StringComparison.Ordinal);
        Assert.Equal(given.Priya.Id, LeadOf(await given.ReadAsync(rosa.Id)));
    }

    [Fact]
    public async Task A_row_that_is_done_is_never_done_twice()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await RosaAsync(given);
        await fran.SubmitAsync(await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence"), Move);
        var handOver = (await RowsAsync()).Single().HandOverId;

        await app.RunAsync<ApplyHandOver>(apply => apply.RunAsync(handOver, Guid.Empty));

        Assert.Equal(2, (await given.ReadAsync(rosa.Id)).Leads.Count);
        Assert.Equal(1, Assert.Single(await NoticesAsync()).Count);
    }

    [Fact]
    public async Task Two_team_leaders_at_once_move_each_thing_once()
    {
        // peers.md 8.2, scenario 18
        var (given, fran) = await ATeamLeaderAsync();
        var other = await app.LogInAsync("fran@example.test");
        var rosa = await RosaAsync(given);
        await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence");
        var first = await fran.OpenAsync(From(given.Sam, "2026-11-23", "2026-12-11"));
        var second = await other.OpenAsync(From(given.Sam, "2026-11-23", "2026-12-11"));

        await fran.SubmitAsync(first, Move);
        var told = await other.SubmitAsync(second, Move, (Field(second, "Lead practitioner of Rosa Klein"), given.Fran.Id.ToString()));

        Assert.Equal(given.Priya.Id, LeadOf(await given.ReadAsync(rosa.Id)));
        Assert.Contains("Rosa Klein: Lead practitioner. Sam Adeyemi does not hold this any more: it has been moved or has ended.", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_hand_over()
    {
        var (given, fran) = await ATeamLeaderAsync();
        await RosaAsync(given);
        var page = await AbsenceAsync(fran, given.Sam, "2026-11-23", "2026-12-11", "LongAbsence");

        await fran.SubmitAsync(page, Move);
        var again = await fran.SubmitAsync(page, Move);

        Assert.Equal("Handed over from Sam Adeyemi", again.Heading);
        Assert.Single(await RowsAsync());
    }
}
