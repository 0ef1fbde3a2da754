using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Languages;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.MyTeam;

/// <summary>
/// "Your team" on a person's own phone, without an account: a secret address and the date they were born. Whatever is wrong with
/// the link, one answer is given, found by one question; before the date nothing is shown about anybody.
/// </summary>
[AllowAnonymous, Unsigned, SecurityHeaders.NoReferrer, EnableRateLimiting(UnsignedPages.Limit)]
[RequestFormLimits(ValueLengthLimit = UnsignedPages.LongestField)]
public sealed class IndexModel(CrisisCareDbContext db, MyTeamPass pass, BirthdayTries tries, AskForChange asks, SheetLines lines, PeoplesWords words, TimeProvider clock) : PageModel
{
    public BornInput Born { get; private set; } = new();

    public AskInput Ask { get; private set; } = new();

    /// <summary>Empty where the link does not work.</summary>
    public MyTeamLink? Link { get; private set; }

    /// <summary>Empty until the date of birth was right.</summary>
    public YourTeamView? Sheet { get; private set; }

    public string? TeamName { get; private set; }

    /// <summary>They have just asked for a change, and we have it.</summary>
    public bool HasAsked { get; private set; }

    public string Address => Request.PathBase + Request.Path;

    public async Task<IActionResult> OnGetAsync(string token, Guid? asked)
    {
        if (await FindAsync(token) is not { } link)
        {
            return Dead();
        }

        if (pass.IsGood(HttpContext, link.Id))
        {
            HasAsked = asked is { } form && await asks.HasAsync(link, form);
            await ReadAsync(link);
            await tries.NoteAsync(link, "Viewed");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, [Bind(Prefix = nameof(Born))] BornInput born)
    {
        Born = born;
        if (await FindAsync(token) is not { } link)
        {
            return Dead();
        }

        if (!ModelState.IsValid || !born.Date.TryGetDate(out var date))
        {
            return Page();
        }

        switch (await tries.TryAsync(link, date))
        {
            case null:
                return Dead();
            case false:
                ModelState.AddModelError("Born.Date", words["MyTeam.Question.Wrong"]);
                return Page();
            default:
                pass.Give(HttpContext, link.Id);
                return LocalRedirect(Address);
        }
    }

    public async Task<IActionResult> OnPostAskAsync(string token, [Bind(Prefix = nameof(Ask))] AskInput ask)
    {
        Ask = ask;
        if (await FindAsync(token) is not { } link)
        {
            return Dead();
        }

        if (!pass.IsGood(HttpContext, link.Id))
        {
            ModelState.Clear();
            ModelState.AddModelError("Born.Date", words["MyTeam.Question.Again"]);
            return Page();
        }

        var form = Guid.TryParse(Request.Form[SubmissionKey.Field], out var key) ? key : Guid.CreateVersion7();
        await ReadAsync(link);
        if (!await asks.HasAsync(link, form)
            && (!ask.IsAcceptable(ModelState, words, await asks.CountTodayAsync(link)) || !await asks.SendAsync(link, ask.Asking, form, Sheet!.Team)))
        {
            return Page();
        }

        return LocalRedirect($"{Address}?asked={form}");
    }

    public IActionResult OnPostClose(string token)
    {
        pass.TakeBack(HttpContext);
        return LocalRedirect(Address);
    }

    private PageResult Dead()
    {
        (Link, Born) = (null, new BornInput());
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task<MyTeamLink?> FindAsync(string token) =>
        Link = await db.MyTeamLinks.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).AsNoTracking().Working(token, db.Episodes, db.Teams, clock.GetUtcNow()).SingleOrDefaultAsync();

    private async Task ReadAsync(MyTeamLink link)
    {
        var team = await YourTeamView.ReadAsync(db, db.Episodes.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]), link.EpisodeId, clock.GetUtcNow());
        Sheet = new YourTeamView(team, lines.Of(team), IsEasy: false);
        TeamName = await db.Teams.Where(one => one.Id == link.TeamId).Select(one => one.Name).SingleAsync();
    }
}
