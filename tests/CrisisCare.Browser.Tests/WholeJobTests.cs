using System.Text.RegularExpressions;
using CrisisCare.Browser.Tests.Support;
using CrisisCare.Domain;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>The job CrisisCare is for, done by the people who do it, from referral to the count on the board.</summary>
public sealed class WholeJobTests(Chrome chrome) : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_referral_to_the_count_on_the_board(bool javaScript)
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        await given.APersonAsync("Daniel", "Whitcombe", app.Now.AddDays(-3), given.Sam);
        await using var fran = await chrome.VisitAsync(address, Screen.Desktop, javaScript);
        await using var sam = await chrome.VisitAsync(address, Screen.Phone, javaScript);

        await fran.LogInAsync("fran@example.test");
        await AcceptAsync(fran);
        await AllocateSamAgainstTheRecommendationAsync(fran);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await sam.LogInAsync("sam@example.test");
        await LogAJointVisitWithLouAsync(sam);
        await HoldTheInitialAppointmentAsync(sam);
        await TheReminderOfDay7ArrivesOnceAsync(sam);

        await fran.LogInAsync("fran@example.test");
        var board = await fran.TextAsync();

        Assert.Contains("2 staff in 1 contact", board, StringComparison.Ordinal);
        Assert.Matches("1 review(s)? due by tomorrow", board);
        Assert.DoesNotContain(fran.Complaints.Concat(sam.Complaints), complaint => !complaint.Contains("status of 4", StringComparison.Ordinal));
        TheLogHoldsNoPersonalData();
    }

    private static async Task AcceptAsync(Visitor fran)
    {
        var page = fran.Page;
        await page.GotoAsync("/referrals/new");
        await page.GetByLabel("First name").FillAsync("Grace");
        await page.GetByLabel("Last name").FillAsync("Abernathy");
        await page.GetByLabel("Day", new() { Exact = true }).First.FillAsync("4");
        await page.GetByLabel("Month", new() { Exact = true }).First.FillAsync("5");
        await page.GetByLabel("Year", new() { Exact = true }).First.FillAsync("1988");
        await page.GetByLabel("NHS number").FillAsync("999 000 0018");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Urgent") }).CheckAsync();
        await page.GetByLabel("Referrer").FillAsync("A&E liaison, Southam General");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Red") }).CheckAsync();
        await fran.PressAsync("Accept referral");
        await page.WaitForURLAsync(new Regex("/allocate$"));
    }

    private static async Task AllocateSamAgainstTheRecommendationAsync(Visitor fran)
    {
        var page = fran.Page;
        var candidates = page.GetByRole(AriaRole.Group, new() { Name = "Lead practitioner" });
        Assert.False(await candidates.GetByRole(AriaRole.Radio).First.GetAttributeAsync("value") is null);
        await candidates.GetByLabel("Sam Adeyemi", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Reason for choosing someone else").SelectOptionAsync(new SelectOptionValue { Label = "Can hold the reviews" });
        await fran.PressAsync("Preview");
        await fran.PressAsync("Confirm");
        await page.WaitForURLAsync(new Regex("/people/[0-9a-f-]+$"));
        Assert.Contains("0 staff in 0 contacts", await fran.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task LogAJointVisitWithLouAsync(Visitor sam)
    {
        var page = sam.Page;
        await page.GotoAsync("/contact");
        await page.GetByRole(AriaRole.Group, new() { Name = "Person" }).GetByLabel("Grace Abernathy").CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "How" }).GetByLabel("Home visit").CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Outcome" }).GetByLabel("Spoke").CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Who was there" }).GetByLabel("Lou Marsh").CheckAsync();
        await sam.PressAsync("Save contact");
        await page.GoBackAsync();
        Assert.Contains("2 staff in 1 contact", await sam.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task HoldTheInitialAppointmentAsync(Visitor sam)
    {
        await sam.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("initial appointment", RegexOptions.IgnoreCase) }).First.ClickAsync();
        await sam.PressAsync("Mark as held");
        await sam.Page.WaitForLoadStateAsync();
        Assert.Contains("by the lead practitioner", await sam.TextAsync(), StringComparison.Ordinal);
    }

    private async Task TheReminderOfDay7ArrivesOnceAsync(Visitor sam)
    {
        app.Clock.SetUtcNow(ServiceTime.At(app.Today.AddDays(7), new TimeOnly(8, 30)));
        await Task.WhenAll(SweepAsync(), SweepAsync());
        await SweepAsync();

        await sam.LogInAsync("sam@example.test");
        await sam.Page.GotoAsync("/inbox");

        var inbox = await sam.TextAsync();
        Assert.Single(Regex.Matches(inbox, "Day 7 review of Grace Abernathy"));
        Assert.Equal(1, await app.WithDbAsync(db => db.Reminders.CountAsync(reminder => reminder.RecipientId != Guid.Empty && reminder.Kind == Domain.Reviews.ReminderKind.OnTheMorning && reminder.DueOn == app.Today)));
    }

    private Task SweepAsync() => app.RunAsync<ReviewReminders>(reminders => reminders.SweepAsync(CancellationToken.None));

    private void TheLogHoldsNoPersonalData()
    {
        var log = string.Concat(Directory.EnumerateFiles(Path.Combine(app.Folder, "logs")).Select(file =>
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd();
        }));

        Assert.Contains("/contact answered", log, StringComparison.Ordinal);
        Assert.All(
            ["Grace", "Abernathy", "Whitcombe", "9990000018", "999 000 0018", "1988", "Adeyemi", "Okoro", "example.test"],
            secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
    }
}
