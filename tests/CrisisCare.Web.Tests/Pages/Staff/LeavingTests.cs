using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Staff;

/// <summary>Whoever leaves hands over everything first; an absence can end sooner than was recorded.</summary>
public sealed class LeavingTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_leaver_who_still_holds_anything_is_not_marked_as_left_and_the_way_to_move_it_is_shown()
    {
        // peers.md 8.2, scenario 20
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await given.APersonAsync("Rosa", "Klein", lead: given.Sam);
        var ben = await given.APersonAsync("Ben", "Frost", lead: given.Priya);
        await given.ChangeAsync(ben.Id, episode => episode.JoinCoreGroup(new CoreGroupPlace(given.Sam.Id, CoreGroupRole.Member), app.Today, by: null));
        await given.AVisitAsync(ben.Id, app.Now.AddDays(9), given.Sam);

        var page = await MarkAsLeftAsync(fran, given.Sam, "2026-12-01");

        Assert.Equal(["Sam Adeyemi still leads 1 person. Move them to another lead practitioner first"], page.Errors);
        Assert.Contains("Sam Adeyemi holds 1 person to lead, 1 place in a core group and 1 booking.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/staff/{given.Sam.Id}/hand-over?from=2026-12-01");
        Assert.Null((await MemberAsync(given.Sam)).LeftOn);
        Assert.Equal(given.Sam.Id, (await given.ReadAsync(rosa.Id)).CurrentLead!.StaffMemberId);
    }

    [Fact]
    public async Task A_leaver_with_nothing_remaining_is_marked_as_left_from_the_page_that_says_so_and_their_terms_stay()
    {
        // peers.md 8.2, scenario 20
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await given.APersonAsync("Rosa", "Klein", app.Now.AddDays(-3), given.Sam);
        await given.AVisitAsync(rosa.Id, app.Now.AddDays(9), given.Sam);
        var wizard = await fran.OpenAsync($"/staff/{given.Sam.Id}/hand-over?from=2026-12-01");

        var result = await fran.SubmitAsync(wizard, "Move to these colleagues");
        var staff = await fran.SubmitAsync(result, "Mark as left");

        Assert.Equal("Staff", staff.Heading);
        Assert.Equal(new DateOnly(2026, 12, 1), (await MemberAsync(given.Sam)).LeftOn);
        var term = (await given.ReadAsync(rosa.Id)).Leads.Single(one => one.StaffMemberId == given.Sam.Id);
        Assert.Equal(LeadChangeReason.LeadLeft, term.EndReason);
    }

    [Fact]
    public async Task A_leaver_with_only_a_booking_left_is_not_marked_as_left_either()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await given.APersonAsync("Rosa", "Klein", lead: given.Priya);
        await given.AVisitAsync(rosa.Id, app.Now.AddDays(9), given.Sam);

        var page = await MarkAsLeftAsync(fran, given.Sam, "2026-12-01");

        Assert.Equal(["Sam Adeyemi still has 1 booking. Move everything to colleagues first"], page.Errors);
        Assert.Null((await MemberAsync(given.Sam)).LeftOn);
    }

    [Fact]
    public async Task Bookings_before_the_day_of_leaving_stay_with_whoever_leaves()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var rosa = await given.APersonAsync("Rosa", "Klein", lead: given.Priya);
        await given.AVisitAsync(rosa.Id, app.Now.AddDays(2), given.Sam);

        var page = await MarkAsLeftAsync(fran, given.Sam, "2026-12-01");

        Assert.Equal("Staff", page.Heading);
        Assert.True((await given.ReadAsync(rosa.Id)).Bookings.Single().IsCurrent);
    }

    [Fact]
    public async Task A_leaver_cannot_be_left_with_a_person_by_choosing_to_decide_later()
    {
        var (given, fran) = await ATeamLeaderAsync();
        await given.APersonAsync("Rosa", "Klein", lead: given.Sam);
        await given.APersonAsync("Ben", "Frost", lead: given.Sam);
        var wizard = await fran.OpenAsync($"/staff/{given.Sam.Id}/hand-over?from=2026-12-01");

        var result = await fran.SubmitAsync(wizard, "Move to these colleagues", ("Rows[0].To", ""));

        Assert.Contains("1 done, 0 not done, 1 left to move.", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark as left", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_works_in_two_teams_of_the_reader_hands_over_in_each()
    {
        var (given, fran) = await ATeamLeaderAsync();
        await given.APersonAsync("Rosa", "Klein", lead: given.Sam);
        await given.APersonAsync("Ewan", "Prichard", lead: given.Sam, team: given.OtherTeam);
        await app.WithDbAsync(async db =>
        {
            foreach (var member in await db.StaffMembers.Where(one => one.Id == given.Fran.Id || one.Id == given.Sam.Id).ToListAsync())
            {
                db.Add(new TeamMembership(member.Id, given.OtherTeam.Id, sourceId: null));
            }

            await db.SaveChangesAsync();
        });

        var one = await fran.OpenAsync($"/staff/{given.Sam.Id}/hand-over?from=2026-12-01");
        var other = await fran.OpenAsync(one.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Hand over what they hold there").GetAttribute("href")!);

        Assert.Contains("Ewan Prichard", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa Klein", one.Text, StringComparison.Ordinal);
        Assert.Contains("Rosa Klein", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_returns_tomorrow_is_away_today_and_whoever_returns_today_is_not()
    {
        // peers.md 8.2, scenario 10
        var (given, fran) = await ATeamLeaderAsync();
        await AwayAsync(given.Sam, -3, 0);
        await AwayAsync(given.Priya, -3, -1);

        var page = await fran.OpenAsync("/staff");

        Assert.Contains("Sam Adeyemi Profession Nurse Employment Permanent Working time 1.0 WTE Leads now 0 of 6 (at most 8) Away until Monday 23 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair Profession Social worker Employment Permanent Working time 1.0 WTE Leads now 0 of 6 (at most 8) Away until Not away", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_back_early_is_away_until_yesterday()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var absence = await AwayAsync(given.Sam, -3, 4);

        var page = await fran.SubmitAsync(await fran.OpenAsync($"/staff/{given.Sam.Id}/absences/{absence}"), "Save the last day", ("LastDay", "2026-11-22"));

        Assert.Equal("Sam Adeyemi", page.Heading);
        Assert.Contains("No absence is recorded from today on.", page.Text, StringComparison.Ordinal);
        Assert.True(await app.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.EntityId == absence && entry.Changes.Contains("2026-11-22"))));
    }

    [Fact]
    public async Task A_mistaken_absence_is_called_off_stays_on_record_and_is_no_longer_in_the_way()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var absence = await AwayAsync(given.Sam, 7, 14);

        var page = await fran.SubmitAsync(await fran.OpenAsync($"/staff/{given.Sam.Id}/absences/{absence}"), "Call the absence off");
        var again = await fran.SubmitAsync(page, "Add absence", ("Absence.Kind", "Leave"), ("Absence.FirstDay", "2026-11-25"), ("Absence.LastDay", "2026-12-24"));

        Assert.Contains("The absence is called off.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(again.Errors);
        Assert.Equal(2, (await MemberAsync(given.Sam)).Absences.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync($"/staff/{given.Sam.Id}/absences/{absence}")).Status);
    }

    [Theory]
    [InlineData("2026-11-27", "The last day must be before Friday 27 November 2026. Add another absence for days after it")]
    [InlineData("2026-11-21", "The last day must be yesterday or later. What is past stays as it was")]
    [InlineData("", "Enter the last day away")]
    [InlineData("2026-11-31", "Enter a real date")]
    public async Task A_last_day_that_cannot_be_is_refused_in_a_sentence(string day, string sentence)
    {
        var (given, fran) = await ATeamLeaderAsync();
        var absence = await AwayAsync(given.Sam, -3, 4);

        var page = await fran.SubmitAsync(await fran.OpenAsync($"/staff/{given.Sam.Id}/absences/{absence}"), "Save the last day", ("LastDay", day));

        Assert.Equal([sentence], page.Errors);
        Assert.Equal(new DateOnly(2026, 11, 27), (await MemberAsync(given.Sam)).Absences.Single().EndsOn);
    }

    [Fact]
    public async Task Only_a_team_leader_of_the_team_changes_an_absence()
    {
        var (given, _) = await ATeamLeaderAsync();
        var absence = await AwayAsync(given.Sam, 7, 14);
        var (nadia, sam) = (await app.LogInAsync("nadia@example.test"), await app.LogInAsync("sam@example.test"));

        Assert.Equal(HttpStatusCode.NotFound, (await nadia.OpenAsync($"/staff/{given.Sam.Id}/absences/{absence}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync($"/staff/{given.Sam.Id}/absences/{absence}")).Status);
    }

    private async Task<(Given Given, PageBrowser Fran)> ATeamLeaderAsync() => (await Given.ATeamAsync(app), await app.LogInAsync("fran@example.test"));

    private static async Task<BrowsedPage> MarkAsLeftAsync(PageBrowser browser, StaffMember staff, string on) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/staff/{staff.Id}"), "Mark as left", ("Leaving.On", on));

    /// <summary>Away on these days, counted from today.</summary>
    private Task<Guid> AwayAsync(StaffMember staff, int from, int to) => app.WithDbAsync(async db =>
    {
        var member = await db.StaffMembers.Include(one => one.Absences).SingleAsync(one => one.Id == staff.Id);
        member.BeAbsent(AbsenceKind.Leave, app.Today.AddDays(from), app.Today.AddDays(to));
        await db.SaveChangesAsync();
        return member.Absences.Single().Id;
    });

    private Task<StaffMember> MemberAsync(StaffMember staff) =>
        app.WithDbAsync(db => db.StaffMembers.AsNoTracking().Include(one => one.Absences).SingleAsync(one => one.Id == staff.Id));
}
