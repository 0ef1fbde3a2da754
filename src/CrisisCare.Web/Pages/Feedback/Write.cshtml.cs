using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Security;
using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>
/// Where people write to the team without an account. Whatever is wrong with the link, one answer is given, found by one
/// question, and it still says how to get help; words that could not be sent are given back.
/// </summary>
[AllowAnonymous, Unsigned, EnableRateLimiting(UnsignedPages.Limit)]
[RequestFormLimits(ValueLengthLimit = UnsignedPages.LongestField)]
public sealed class WriteModel(CrisisCareDbContext db, FormPace pace, IBackgroundJobClient jobs, TimeProvider clock, ILogger<WriteModel> log) : PageModel
{
    [BindProperty]
    public WriteInput Input { get; set; } = new();

    /// <summary>Empty while the link does not work.</summary>
    public Team? Team { get; private set; }

    /// <summary>The link was made for one person.</summary>
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token)
    {
        await FindAsync(token);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        var form = Guid.TryParse(Request.Form[SubmissionKey.Field], out var key) ? key : Guid.Empty;
        var id = Input.Said.IdFor(form);
        if (await HasArrivedAsync(id))
        {
            return ThankYou(id);
        }

        var link = await FindAsync(token);
        if (link is null || !Input.IsAcceptable(ModelState, nameof(Input), pace))
        {
            return Show();
        }

        var piece = FeedbackPiece.Write(link, Input.Said, form, clock.GetUtcNow());
        link.Use();
        db.Add(piece);
        if (!await SaveAsync() && !await HasArrivedAsync(id))
        {
            Team = null;
            return Show();
        }

        if (piece.ContactToday)
        {
            SomeoneToday.Call(jobs, log);
        }

        return ThankYou(id);
    }

    private PageResult Show()
    {
        Response.StatusCode = Team is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        if (pace.OpenFor(Input.Opened) is null)
        {
            // A form without a mark of its own gets one, so that pressing Send again is enough.
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Opened)}");
            Input.Opened = pace.Now();
        }

        return Page();
    }

    private RedirectToPageResult ThankYou(Guid id) => RedirectToPage("/Feedback/ThankYou", new { id });

    private Task<bool> HasArrivedAsync(Guid id) =>
        db.Feedback.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).AnyAsync(piece => piece.Id == id);

    private async Task<FeedbackLink?> FindAsync(string token)
    {
        var link = await db.FeedbackLinks.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Working(token, clock.GetUtcNow()).SingleOrDefaultAsync();
        Team = link is null ? null : await db.Teams.AsNoTracking().SingleAsync(team => team.Id == link.TeamId);
        IsOwn = link?.ServiceUserId is not null;
        return link;
    }

    /// <returns>False when the same form, or another one with the same link of one person's own, came first.</returns>
    private async Task<bool> SaveAsync()
    {
        db.KeepsAuditTrail = false;
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || ConflictFilter.IsUniqueViolation(problem))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
