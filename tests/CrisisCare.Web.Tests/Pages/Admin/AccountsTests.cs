using System.Net;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Admin;

public sealed class AccountsTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Every_account_is_listed_with_its_role_and_nothing_about_care()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", lead: given.Sam);

        var page = await (await app.LogInAsync("ada@example.test")).OpenAsync("/admin/accounts");

        Assert.Contains("Sam Adeyemi Email sam@example.test Role practitioner Member of staff Sam Adeyemi State Not logged in", page.Text, StringComparison.Ordinal);
        Assert.Contains("Viv Email viv@example.test Role lived-experience partner Member of staff None", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Osei", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_logged_out_at_once_and_cannot_log_in_until_it_is_enabled()
    {
        await Given.ATeamAsync(app);
        var sam = await app.LogInAsync("sam@example.test");
        var ada = await app.LogInAsync("ada@example.test");

        var disabled = await PressAsync(ada, "Disable", "sam");
        var next = await sam.OpenAsync("/");
        var refused = await (await app.LogInAsync("sam@example.test")).OpenAsync("/");
        await PressAsync(ada, "Enable", "sam");
        var again = await (await app.LogInAsync("sam@example.test")).OpenAsync("/");

        Assert.Contains("Account disabled. It is logged out everywhere.", disabled.Text, StringComparison.Ordinal);
        Assert.Equal("Log in", next.Heading);
        Assert.Equal("Log in", refused.Heading);
        Assert.Equal("Team board", again.Heading);
        var sams = await IdAsync("sam");
        var trail = await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.EntityId == sams).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(["Disabled", "Enabled"], trail);
    }

    [Fact]
    public async Task The_account_of_somebody_who_leads_people_cannot_be_disabled()
    {
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Amara", "Osei", lead: given.Sam);
        var ada = await app.LogInAsync("ada@example.test");

        var page = await PressAsync(ada, "Disable", "sam");

        Assert.Equal(["This account leads 1 person. A team leader must move them to another lead practitioner first"], page.Errors);
        Assert.False(await app.WithDbAsync(db => db.Users.Where(user => user.Email == "sam@example.test").Select(user => user.IsDisabled).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_disables_their_own_account()
    {
        await Given.ATeamAsync(app);
        var ada = await app.LogInAsync("ada@example.test");

        var page = await PressAsync(ada, "Disable", "ada");

        Assert.Equal(["You cannot disable your own account. Ask another administrator"], page.Errors);
    }

    [Fact]
    public async Task All_sessions_of_an_account_can_be_ended()
    {
        await Given.ATeamAsync(app);
        var phone = await app.LogInAsync("sam@example.test");
        var desk = await app.LogInAsync("sam@example.test");
        var ada = await app.LogInAsync("ada@example.test");

        await PressAsync(ada, "Log out everywhere", "sam");

        Assert.Equal("Log in", (await phone.OpenAsync("/")).Heading);
        Assert.Equal("Log in", (await desk.OpenAsync("/")).Heading);
        Assert.Equal("Accounts", (await ada.OpenAsync("/")).Heading);
    }

    [Fact]
    public async Task A_locked_account_can_be_unlocked()
    {
        await Given.ATeamAsync(app);
        await app.WithDbAsync(db => db.Users.Where(user => user.Email == "sam@example.test")
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, app.Now.AddMinutes(5))));
        var ada = await app.LogInAsync("ada@example.test");

        await PressAsync(ada, "Unlock", "sam");

        Assert.Equal("Team board", (await (await app.LogInAsync("sam@example.test")).OpenAsync("/")).Heading);
    }

    [Fact]
    public async Task An_unknown_account_is_not_found()
    {
        await Given.ATeamAsync(app);
        var ada = await app.LogInAsync("ada@example.test");
        var page = await ada.OpenAsync("/admin/accounts");

        var answer = await ada.SubmitAsync(page, "Disable", ("account", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<BrowsedPage> PressAsync(PageBrowser browser, string button, string whose) =>
        await browser.SubmitAsync(await browser.OpenAsync("/admin/accounts"), button, ("account", (await IdAsync(whose)).ToString()));

    private Task<Guid> IdAsync(string who) =>
        app.WithDbAsync((CrisisCareDbContext db) => db.Users.Where((User user) => user.Email == who + "@example.test").Select(user => user.Id).SingleAsync());
}
