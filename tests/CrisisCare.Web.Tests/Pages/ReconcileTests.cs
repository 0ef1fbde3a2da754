using System.Net;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Pages.Board;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

/// <summary>Whatever nobody looks after is listed with the way to put it right, counted on the board and told once a night.</summary>
public sealed class ReconcileTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Every_orphan_is_listed_with_a_link_to_where_it_is_put_right()
    {
        var given = await Given.ATeamAsync(app);
        var rosa = await given.APersonAsync("Rosa", "Klein");
        var ben = await given.APersonAsync("Ben", "Frost", app.Now.AddDays(-3), given.Sam);
        await given.ChangeAsync(ben.Id, episode => episode.JoinCoreGroup(new CoreGroupPlace(given.Lou.Id, CoreGroupRole.Member), app.Today, by: null));
        await given.AVisitAsync(ben.Id, app.Now.AddDays(1), given.Priya);
        await given.AVisitAsync(ben.Id, app.Now.AddHours(1), given.Fran);
        await LeftAsync(given.Sam, given.Lou);
        await AwayAsync(given.Priya);
        app.Clock.Advance(TimeSpan.FromHours(26));
        var fran = await app.LogInAsync("fran@example.test");

        var page = await fran.OpenAsync("/reconcile");

        Assert.Contains("Rosa Klein What is wrong Nobody leads this person’s care. Put it right Allocate a lead", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Adeyemi left on Monday 23 November 2026 and is still the lead practitioner.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lou Marsh left on Monday 23 November 2026 and is still in the core group.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Visit on Monday 23 November 2026 at 10:30am: nobody has said what came of it.", page.Text, StringComparison.Ordinal);
        string[] links = [.. page.Document.QuerySelectorAll("td a").Select(link => link.GetAttribute("href")!)];
        Assert.Contains($"/people/{rosa.ServiceUserId}/allocate", links);
        Assert.Contains($"/staff/{given.Lou.Id}/hand-over?from=2026-11-24", links);
        foreach (var link in links.Distinct())
        {
            Assert.Equal(HttpStatusCode.OK, (await fran.OpenAsync(link)).Status);
        }
    }

    [Fact]
    public async Task The_tile_counts_what_the_page_lists_and_reaches_0_when_it_is_put_right()
    {
        var given = await Given.ATeamAsync(app);
        var rosa = await given.APersonAsync("Rosa", "Klein", app.Now.AddDays(-3), given.Sam);
        await given.AVisitAsync(rosa.Id, app.Now.AddHours(3), given.Priya);
        await AwayAsync(given.Priya);
        var fran = await app.LogInAsync("fran@example.test");
        var before = await fran.OpenAsync("/");
        var list = await fran.OpenAsync("/reconcile");

        await fran.SubmitAsync(await fran.OpenAsync(list.Document.QuerySelector("td a")!.GetAttribute("href")!), "Move to these colleagues");

        Assert.Contains("1 to put right", before.Tiles());
        Assert.Equal("/reconcile", before.Document.QuerySelectorAll(".app-tile").Single(tile => tile.TextContent.Contains("to put right", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Contains("Booked with somebody who will not come (1)", list.Text, StringComparison.Ordinal);
        Assert.Contains("0 to put right", (await fran.OpenAsync("/")).Tiles());
        Assert.Contains("Nothing is left without somebody to look after it.", (await fran.OpenAsync("/reconcile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_team_leaders_see_the_tile_and_the_page_and_only_of_their_own_team()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Rosa", "Klein");
        var (nadia, sam) = (await app.LogInAsync("nadia@example.test"), await app.LogInAsync("sam@example.test"));

        Assert.DoesNotContain((await sam.OpenAsync("/")).Tiles(), tile => tile.Contains("to put right", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.OpenAsync("/reconcile")).Status);
        Assert.DoesNotContain("Rosa", (await nadia.OpenAsync("/reconcile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nightly_job_tells_each_team_leader_once_however_often_it_runs()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Rosa", "Klein");

        await Task.WhenAll(RunAsync(), RunAsync());
        await RunAsync();

        var notice = Assert.Single(await app.WithDbAsync(db => db.Notices.AsNoTracking().ToListAsync()));
        Assert.Equal((given.Fran.Id, NoticeKind.Orphans, "2026-11-23"), (notice.RecipientId, notice.Kind, notice.Occasion));
    }

    [Fact]
    public async Task A_night_with_nothing_to_put_right_tells_nobody()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Rosa", "Klein", lead: given.Sam);

        await RunAsync();

        Assert.Equal(0, await app.WithDbAsync(db => db.Notices.CountAsync()));
    }

    private Task RunAsync() => app.RunAsync<Reconcile>(job => job.RunAsync(CancellationToken.None));

    private Task LeftAsync(params StaffMember[] staff) => ChangeAsync(staff, member => member.ImportLeaving(app.Today));

    private Task AwayAsync(StaffMember staff) => ChangeAsync([staff], member => member.BeAbsent(AbsenceKind.Sickness, app.Today, app.Today.AddDays(3)));

    private Task ChangeAsync(StaffMember[] staff, Action<StaffMember> change) => app.WithDbAsync(async db =>
    {
        var ids = staff.Select(one => one.Id).ToList();
        foreach (var member in await db.StaffMembers.Include(one => one.Absences).Where(one => ids.Contains(one.Id)).ToListAsync())
        {
            change(member);
        }

        await db.SaveChangesAsync();
    });
}
