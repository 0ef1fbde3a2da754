using CrisisCare.Browser.Tests.Support;

namespace CrisisCare.Browser.Tests;

/// <summary>
/// Every page, as the people who use it have it: nothing axe objects to, nothing on the console under the strict policy,
/// nothing wider than the screen. With CRISISCARE_PICTURES set to a folder it leaves a picture of each page there.
/// </summary>
public sealed class EveryPageTests(Chrome chrome, DemoApp demo) : IClassFixture<DemoApp>
{
    private static readonly string[] Open = ["/log-in", "/help", "/accessibility", "/privacy", "/feedback/{poster}", "/feedback/nobodys", "/feedback/thank-you/{feedback}", "/staff-survey/{link}", "/staff-survey/thank-you", "/my-team/{hers}", "/my-team/nobodys", "/team/southam-crisis-home-treatment/you-said-we-did", "/team/southam-crisis-home-treatment/you-said-we-did/poster", "/team/nobodys/you-said-we-did"];

    private static readonly string[] Together =
    [
        "/feedback/themes", "/feedback/themes/{theme}", "/feedback/themes/{theme}/quote/{excerpt}", "/improvement/changes/ideas", "/improvement/changes/ideas?theme={theme}", "/improvement/changes/ideas/{idea}", "/improvement/changes/ideas/{talked}",
        "/improvement/changes/ideas/{talked}/test", "/improvement/changes/ideas/{talked}/decide", "/improvement/changes/ideas/{talked}/measure", "/improvement/changes/time", "/team/settings", "/team/settings/decide/face-budget",
    ];

    private static readonly string[] Improvement =
    [
        .. Together,
        "/improvement", "/improvement?by=week", "/improvement/staff-met-first-14-days", "/improvement/staff-met-first-14-days?by=week", "/improvement/day-7-review-on-time?by=week",
        "/improvement/disengaged", "/improvement/upc", "/improvement/told-again", "/improvement/could-name-their-lead", "/improvement/changes", "/improvement/changes/{change}", "/improvement/new-faces", "/improvement/evaluation", "/improvement/evaluation/amend",
    ];

    private static readonly string[] Fran =
    [
        "/", "/?show=no-lead", "/my-day", "/contact", "/contact?person={person}", "/people", "/reviews", "/reviews?view=overdue", "/inbox",
        "/tomorrow", "/tomorrow?by=colleague", "/board/meeting", "/board/meeting/{person}", "/board/meeting/sheet", "/my-calendar",
        "/rota", "/rota?week=2026-12-28", "/rota/day", "/rota/day?date=2026-10-25", "/rota/times", "/rota/edit/{staff}?week=2026-11-23",
        "/referrals", "/referrals/new", "/staff", "/staff/{staff}", "/staff/{staff}/usual-week", "/staff/{staff}/hand-over?from=2026-11-23&to=2026-12-11", "/staff/{staff}/hand-over?from=2026-11-30",
        "/staff/{away}/absences/{absence}", "/reconcile",
        "/people/{person}", "/people/{unallocated}", "/people/{unallocated}/allocate", "/people/{person}/allocate", "/people/{person}/edit",
        "/people/{told}", "/people/{told}/own-words", "/people/{told}/own-words/write", "/people/{told}/carers", "/people/{told}/carers/new", "/people/{told}/carers/{carer}", "/people/{told}/your-team", "/people/{person}/your-team?easy=true&paper=a5", "/people/{told}/book", "/contact?person={told}", "/board/meeting/{told}",
        "/people/{person}/zone", "/people/{person}/close", "/people/{person}/closing-checklist", "/people/{person}/hospital", "/people/{person}/not-this-person",
        "/people/{person}/core-group", "/people/{person}/book", "/people/{person}/book?moving={booking}", "/people/{person}/bookings/{booking}", "/interventions", "/interventions/{intervention}",
        "/feedback", "/feedback?show=today", "/feedback/pieces/{feedback}", "/feedback/posters", "/feedback/surveys", "/feedback/surveys/{survey}", "/people/{person}/feedback-link", "/people/{person}/my-team-link", "/team/settings/my-team", "/team/settings/contact", "/team/settings/public-page", "/feedback/pieces/{words}/prepare",
        "/people/{person}/reviews/{review}", "/contacts/{contact}", "/contacts/{contact}/correct", "/log-out", "/nothing-here", .. Improvement,
        "/improvement/staff-met-first-14-days/target", "/improvement/staff-met-first-14-days/limits",
        "/improvement/new-faces?why=LeadOffShift", "/improvement/new-faces/by-lead", "/improvement/new-faces/{leader}/{colleague}",
    ];

    /// <summary>A test that takes minutes would be taken for one that hangs on a busy machine.</summary>
    private const int PagesAtOnce = 25;

    private static readonly string[] Sam = ["/", "/my-day", "/contact", "/people/{person}", "/people/{person}/reviews/{review}", "/inbox", "/rota", "/rota/day"];

    public static TheoryData<string, string[], Screen> Visits()
    {
        var visits = new TheoryData<string, string[], Screen>();
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            visits.Add("", Open, screen);
            foreach (var some in Fran.Chunk(PagesAtOnce))
            {
                visits.Add("Fran, team leader", some, screen);
            }

            visits.Add("Sam, practitioner", Sam, screen);
            visits.Add("Lou, healthcare support worker", ["/my-day", "/contact", "/people/{person}/book", "/interventions"], screen);
            visits.Add("Ada, administrator", ["/admin/accounts", "/admin/feedback"], screen);
            visits.Add("Mo, improvement", Improvement, screen);
            visits.Add("Viv, lived-experience partner", ["/improvement", "/improvement/changes", "/improvement/new-faces", "/improvement/evaluation", .. Together], screen);
        }

        return visits;
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Every_page_is_accessible_quiet_and_no_wider_than_the_screen(string account, string[] pages, Screen screen)
    {
        await using var visitor = await chrome.VisitAsync(demo.Address, screen);
        if (account.Length > 0)
        {
            await visitor.Page.GotoAsync("/log-in");
            await visitor.PressAsync(account);
        }

        var findings = new List<string>();
        foreach (var path in pages)
        {
            await visitor.Page.GotoAsync(await demo.ResolveAsync(path));
            await PictureAsync(visitor, account, path, screen);
            findings.AddRange((await visitor.AxeViolationsAsync()).Select(violation => $"{path}: {violation}"));
            if (await visitor.Page.Locator("h1").CountAsync() != 1)
            {
                findings.Add($"{path}: not exactly one main heading");
            }

            if (await visitor.Page.Locator(".nhsuk-error-summary").CountAsync() > 0)
            {
                findings.Add($"{path}: complains before anything has been said");
            }

            if (await visitor.FieldsOverlapAsync())
            {
                findings.Add($"{path}: one field lies over another");
            }

            if (await visitor.ScrollsSidewaysAsync())
            {
                findings.Add($"{path}: wider than the screen");
            }
        }

        findings.AddRange(visitor.Complaints.Where(complaint => !complaint.Contains("status of 40", StringComparison.Ordinal)));
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    private static async Task PictureAsync(Visitor visitor, string account, string path, Screen screen)
    {
        if (Environment.GetEnvironmentVariable("CRISISCARE_PICTURES") is not { Length: > 0 } folder)
        {
            return;
        }

        var who = account.Split(',')[0].ToLowerInvariant();
        var name = string.Join('-', path.Split(['/', '?', '=', '{', '}'], StringSplitOptions.RemoveEmptyEntries).Prepend(who).Where(part => part.Length > 0));
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen.ToString().ToLowerInvariant()}.png"), FullPage = path != "/" });
    }
}
