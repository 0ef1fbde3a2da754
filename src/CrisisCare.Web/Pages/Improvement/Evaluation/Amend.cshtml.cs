using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement.Evaluation;

/// <summary>What has to be said of a locked plan: added with a date and an author, the plan itself staying as it is.</summary>
[Authorize(Policy = Policies.RecordChanges)]
public sealed class AmendModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "What is amended, and why?", Description = "It stands under the plan for ever, with your name and today’s date. Name nobody else")]
    public string? Text { get; set; }

    [BindProperty]
    [Display(Name = "The go-live was moved to", Description = "Only if it was. The results are counted from this day on; leave it empty otherwise")]
    public DateOnly? GoLiveOn { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public EvaluationPlan Plan { get; private set; } = null!;

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !ModelState.Accepts(nameof(Text), Plan.ReasonsAgainstAmending(Text, null)) || !ModelState.Accepts(nameof(GoLiveOn), Plan.ReasonsAgainstAmending(Text, GoLiveOn)))
        {
            return Page();
        }

        Plan.Amend(Text!, GoLiveOn, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Amendment added. The plan itself stays as it was.");
        return LocalRedirect(Address("/improvement/evaluation"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken) is not { Chosen: { } team } own
            || await db.EvaluationPlans.Include(plan => plan.Amendments).SingleOrDefaultAsync(plan => plan.TeamId == team.Id && plan.LockedAt != null, cancellationToken) is not { } found)
        {
            return false;
        }

        (Own, Plan) = (own, found);
        return true;
    }
}
