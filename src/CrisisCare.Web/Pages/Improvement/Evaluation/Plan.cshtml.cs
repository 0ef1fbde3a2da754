using CrisisCare.Domain.Changes;
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

/// <summary>The draft of the plan, as often as it takes until it is locked.</summary>
[Authorize(Policy = Policies.RecordChanges)]
public sealed class PlanModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public OwnTeam Own { get; private set; } = null!;

    /// <summary>The go-lives that stand, latest first.</summary>
    public IReadOnlyList<Change> GoLives { get; private set; } = [];

    public DateOnly Today => clock.Today;

    private EvaluationPlan? Plan { get; set; }

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = Plan is null ? PlanInput.New(GoLives is [var latest, ..] ? latest : null) : PlanInput.Of(Plan);
        return Plan is { IsLocked: true } ? LocalRedirect(Address("/improvement/evaluation")) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var goLive = GoLives.SingleOrDefault(change => change.Id == Input.ChangeId);
        if (!ModelState.Accepts("", Plan?.ReasonsAgainstEditing() ?? []) | !Input.IsAcceptable(ModelState, goLive))
        {
            return Page();
        }

        if (Plan is null)
        {
            db.Add(new EvaluationPlan(Own.Chosen!.Id, Input.ToFacts(), goLive!, clock.GetUtcNow(), User.UserId));
        }
        else
        {
            db.Entry(Plan).Property(plan => plan.Version).OriginalValue = Input.Version;
            Plan.Tell(Input.ToFacts(), goLive!, clock.GetUtcNow(), User.UserId);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Draft saved. Read it together before you lock it.");
        return LocalRedirect(Address("/improvement/evaluation"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken) is not { Chosen: { } team } own)
        {
            return false;
        }

        Own = own;
        GoLives = await db.Changes.Where(change => change.TeamId == team.Id && change.Kind == ChangeKind.GoLive && change.WithdrawnAt == null).OrderByDescending(change => change.On).ToListAsync(cancellationToken);
        Plan = await db.EvaluationPlans.SingleOrDefaultAsync(plan => plan.TeamId == team.Id, cancellationToken);
        return true;
    }
}
