using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>One change: what it says, what it said before, and, for those who may, a better way to say it or a reason to withdraw it.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class ChangePageModel(CrisisCareDbContext db, TimeProvider clock, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    [BindProperty]
    [Display(Name = "Why is it withdrawn?", Description = "It stays on the list of changes, and leaves the charts"), StringLength(Change.ReasonLength, ErrorMessage = "Use 300 characters or fewer")]
    public string? Reason { get; set; }

    public Change Change { get; private set; } = null!;

    public Authors Authors { get; private set; } = null!;

    public bool MayRecord { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>The list it belongs to.</summary>
    public string ListUrl => User.TeamIds.Count > 1 ? $"/improvement/changes?team={Change.TeamId}" : "/improvement/changes";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Input = ChangeInput.Of(Change);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await RefusalAsync(id) is { } refusal)
        {
            return refusal;
        }

        if (!Input.IsAcceptable(ModelState, Today))
        {
            return Page();
        }

        Change.Correct(Input.Told(), Today, clock.GetUtcNow(), User.UserId);
        return await SaveAsync("Corrected. What it said before is kept.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        if (await RefusalAsync(id) is { } refusal)
        {
            return refusal;
        }

        var version = Input.Version;
        ModelState.Clear();
        Input = ChangeInput.Of(Change);
        Input.Version = version;
        var rebases = await db.MeasureRebases.CountAsync(rebase => rebase.ChangeId == id && rebase.WithdrawnAt == null);
        string[] missing = Reason.TrimmedOrNull() switch
        {
            null => ["Say why it is withdrawn"],
            { Length: > Change.ReasonLength } => ["Use 300 characters or fewer"],
            _ => [],
        };
        if (!ModelState.Accepts(nameof(Reason), [.. missing, .. Change.ReasonsAgainstWithdrawing(rebases)]))
        {
            return Page();
        }

        Change.Withdraw(Reason!, clock.GetUtcNow(), User.UserId);
        return await SaveAsync("Withdrawn. It stays on the list.");
    }

    private async Task<IActionResult?> RefusalAsync(Guid id) =>
        !await LoadAsync(id) ? NotFound() : !MayRecord ? Forbid() : !Change.Stands ? NotFound() : null;

    private async Task<IActionResult> SaveAsync(string banner)
    {
        db.Entry(Change).Property(change => change.Version).OriginalValue = Input.Version;
        await db.SaveChangesAsync();
        TempData.SetBanner(banner);
        return LocalRedirect(ListUrl);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Changes.Include(change => change.Earlier).SingleOrDefaultAsync(change => change.Id == id) is not { } found)
        {
            return false;
        }

        Change = found;
        MayRecord = (await authorization.AuthorizeAsync(User, Policies.RecordChanges)).Succeeded;
        Authors = await Authors.OfAsync(db, [found.CreatedBy, found.WithdrawnBy ?? found.CreatedBy, .. found.Earlier.Select(was => was.CorrectedBy)], HttpContext.RequestAborted);
        return true;
    }
}
