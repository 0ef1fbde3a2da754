using System.Net;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Staff;

public sealed class StaffTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_list_says_how_many_people_each_leads_and_who_is_away()
    {
        var (given, fran) = await ATeamLeaderAsync();
        await given.APersonAsync("Rosa", "Klein", lead: given.Sam);
        await SubmitAbsenceAsync(fran, given.Sam, "2026-11-20", "2026-11-25");

        var page = await fran.OpenAsync("/staff");

        Assert.Contains("Sam Adeyemi Profession Nurse Employment Permanent Working time 1.0 WTE Leads now 1 of 6 (at most 8) Away until Wednesday 25 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lou Marsh Profession Healthcare support worker, not registered Employment Permanent Working time 1.0 WTE Leads now Does not lead Away until Not away", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nadia", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absence_is_added_and_shown()
    {
        var (given, fran) = await ATeamLeaderAsync();

        await SubmitAbsenceAsync(fran, given.Sam, "2026-12-01", "2026-12-04");

        var page = await fran.OpenAsync($"/staff/{given.Sam.Id}");
        Assert.Contains("Leave, Tuesday 1 December 2026 to Friday 4 December 2026", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-04", "2026-12-01", "The last day must be the same as or after the first day")]
    [InlineData("2026-12-04", "2027-12-04", "An absence is a year at most. Check the year of both days")]
    [InlineData("2026-11-30", "2026-12-01", "Sam Adeyemi is already away from 1 December 2026 to 2 December 2026")]
    [InlineData("", "2026-12-05", "Enter the first day away")]
    [InlineData("05/12/2026", "2026-12-05", "Enter a real date")]
    public async Task An_absence_that_cannot_be_is_refused_in_a_sentence(string from, string to, string sentence)
    {
        var (given, fran) = await ATeamLeaderAsync();
        await SubmitAbsenceAsync(fran, given.Sam, "2026-12-01", "2026-12-02");

        var page = await SubmitAbsenceAsync(fran, given.Sam, from, to);

        Assert.Equal([sentence], page.Errors);
        Assert.Equal(to, page.Document.QuerySelector("#Absence_LastDay")!.GetAttribute("value"));
        Assert.Single((await MemberAsync(given.Sam)).Absences);
    }

    [Fact]
    public async Task Someone_who_leads_people_cannot_be_deactivated()
    {
        var (given, fran) = await ATeamLeaderAsync();
        await given.APersonAsync("Rosa", "Klein", lead: given.Sam);

        var page = await MarkAsLeftAsync(fran, given.Sam);

        Assert.Equal(["Sam Adeyemi still leads 1 person. Move them to another lead practitioner first"], page.Errors);
        Assert.Contains("Rosa Klein", page.Text, StringComparison.Ordinal);
        Assert.Null((await MemberAsync(given.Sam)).LeftOn);
    }

    [Fact]
    public async Task People_led_in_another_team_count_without_being_shown()
    {
        var (given, fran) = await ATeamLeaderAsync();
        await given.APersonAsync("Rosa", "Klein", lead: given.Sam, team: given.OtherTeam);

        var page = await MarkAsLeftAsync(fran, given.Sam);

        Assert.Single(page.Errors);
        Assert.DoesNotContain("Rosa", page.Text, StringComparison.Ordinal);
        Assert.Null((await MemberAsync(given.Sam)).LeftOn);
    }

    [Fact]
    public async Task Whoever_leads_nobody_is_marked_as_left_and_leaves_the_list()
    {
        var (given, fran) = await ATeamLeaderAsync();

        var page = await MarkAsLeftAsync(fran, given.Sam);

        Assert.Equal("Staff", page.Heading);
        Assert.DoesNotContain("Sam Adeyemi", page.Text, StringComparison.Ordinal);
        Assert.Equal(app.Today, (await MemberAsync(given.Sam)).LeftOn);
    }

    [Fact]
    public async Task An_absence_entered_on_a_stale_page_is_refused()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var stale = await fran.OpenAsync($"/staff/{given.Sam.Id}");
        await SubmitAbsenceAsync(fran, given.Sam, "2026-12-01", "2026-12-02");

        var page = await fran.SubmitAsync(stale, "Add absence", Days("2026-12-07", "2026-12-08"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Single((await MemberAsync(given.Sam)).Absences);
    }

    [Fact]
    public async Task Only_the_team_leader_sees_the_staff_of_their_own_team()
    {
        var (given, fran) = await ATeamLeaderAsync();
        var sam = await app.LogInAsync("sam@example.test");

        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync("/staff")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync($"/staff/{given.Sam.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fran.OpenAsync($"/staff/{given.Nadia.Id}")).Status);
    }

    private static (string, string?)[] Days(string from, string to) =>
        [("Absence.Kind", "Leave"), ("Absence.FirstDay", from), ("Absence.LastDay", to)];

    private static async Task<BrowsedPage> SubmitAbsenceAsync(PageBrowser browser, StaffMember staff, string from, string to) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/staff/{staff.Id}"), "Add absence", Days(from, to));

    private async Task<BrowsedPage> MarkAsLeftAsync(PageBrowser browser, StaffMember staff) =>
        await browser.SubmitAsync(await browser.OpenAsync($"/staff/{staff.Id}"), "Mark as left", ("Leaving.On", $"{app.Today:yyyy-MM-dd}"));

    private async Task<(Given Given, PageBrowser Fran)> ATeamLeaderAsync() => (await Given.ATeamAsync(app), await app.LogInAsync("fran@example.test"));

    private Task<StaffMember> MemberAsync(StaffMember staff) =>
        app.WithDbAsync((CrisisCareDbContext db) => db.StaffMembers.AsNoTracking().Include(one => one.Absences).SingleAsync(one => one.Id == staff.Id));
}
