using System.ComponentModel.DataAnnotations;
using System.Text;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Evaluation;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Export;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement.Evaluation;

/// <summary>Does it work? The team's plan and, once it is locked and never before, what was found.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class IndexModel(CrisisCareDbContext db, MeasuresLoader measures, TimeProvider clock, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    [Display(Name = "We have read the plan together. Once it is locked nobody can edit it")]
    public bool Agreed { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public EvaluationPlan? Plan { get; private set; }

    /// <summary>The go-live the plan is about, as it is now.</summary>
    public Change? GoLive { get; private set; }

    public EvaluationView? View { get; private set; }

    public Authors Authors { get; private set; } = null!;

    public bool MayPlan { get; private set; }

    /// <summary>The file, made with the page so that its size can be said on the link.</summary>
    public byte[] Csv { get; private set; } = [];

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public string CsvUrl => Address("/improvement/evaluation") is var url && url.Contains('?', StringComparison.Ordinal) ? $"{url}&handler=Csv" : $"{url}?handler=Csv";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) && View is not null ? File(Csv, "text/csv; charset=utf-8", "evaluation.csv") : NotFound();

    public async Task<IActionResult> OnPostLockAsync(long version, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Plan is not { IsLocked: false } plan || GoLive is not { } goLive)
        {
            return NotFound();
        }

        if (!MayPlan)
        {
            return Forbid();
        }

        if (!ModelState.Accepts(nameof(Agreed), [.. Agreed ? Array.Empty<string>() : ["Tick that you have read it together"], .. plan.ReasonsAgainstLocking(goLive)]))
        {
            return Page();
        }

        db.Entry(plan).Property(one => one.Version).OriginalValue = version;
        plan.Lock(goLive, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("The plan is locked. It stands beside every result from now on.");
        return LocalRedirect(Address("/improvement/evaluation"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken) is not { } own)
        {
            return false;
        }

        Own = own;
        MayPlan = (await authorization.AuthorizeAsync(User, Policies.RecordChanges)).Succeeded;
        Plan = own.Chosen is { } team ? await db.EvaluationPlans.Include(plan => plan.Amendments).SingleOrDefaultAsync(plan => plan.TeamId == team.Id, cancellationToken) : null;
        if (Plan is not { } found)
        {
            return true;
        }

        GoLive = await db.Changes.SingleAsync(change => change.Id == found.ChangeId, cancellationToken);
        Authors = await Authors.OfAsync(db, [found.DraftedBy, found.LockedBy ?? found.DraftedBy, .. found.Amendments.Select(one => one.MadeBy)], cancellationToken);
        if (found.IsLocked)
        {
            View = EvaluationView.Of(found, await TeamCharts.LoadAsync(db, measures, own, Request.Query, cancellationToken));
            Csv = Encoding.UTF8.GetBytes(EvaluationFile.Of(View));
        }

        return true;
    }
}
