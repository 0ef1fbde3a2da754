using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>
/// Where colleagues answer a survey, by the one link that all of them have. Nothing is kept that would tell who or when, not
/// even for somebody who is logged in. A survey that is not open answers like a link that never was.
/// </summary>
[AllowAnonymous, Unsigned, EnableRateLimiting(UnsignedPages.Limit)]
[RequestFormLimits(ValueLengthLimit = UnsignedPages.LongestField)]
public sealed class StaffSurveyModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public const string Done = "thank-you";

    [BindProperty]
    [Display(Name = FeedbackWords.OpenQuestion, Description = "Write it your way. Leave out anything that would tell who a person in our care is.")]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "Your name", Description = "Only if you want to give it")]
    [StringLength(StaffSurveyAnswer.NameLength, ErrorMessage = "Your name must be 100 characters or fewer")]
    public string? Name { get; set; }

    /// <summary>Empty while the link does not work.</summary>
    public StaffSurvey? Survey { get; private set; }

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token)
    {
        IsDone = token == Done;
        return IsDone ? Page() : await FindAsync(token) is null ? Dead() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (await FindAsync(token) is not { } survey)
        {
            return Dead();
        }

        if (!ModelState.Accepts(nameof(Words), StaffSurveyAnswer.ReasonsAgainst(Words)))
        {
            return Page();
        }

        survey.Answer(Words!, Name, Guid.TryParse(Request.Form[SubmissionKey.Field], out var form) ? form : Guid.Empty);
        db.KeepsAuditTrail = false;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (ConflictFilter.IsUniqueViolation(problem))
        {
            // The same form with the same words, sent twice: it is there already.
        }

        return RedirectToPage(new { token = Done });
    }

    private PageResult Dead()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task<StaffSurvey?> FindAsync(string token) =>
        Survey = await db.StaffSurveys.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Open(token, clock.Today).SingleOrDefaultAsync();
}
