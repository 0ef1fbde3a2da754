using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>A lead practitioner is recommended, chosen, looked at once more and confirmed. Only confirming changes anything.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class AllocateModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AllocateInput Input { get; set; } = new();

    public LeadChoice Choice { get; private set; } = null!;

    public bool IsPreview { get; private set; }

    public DateOnly Today => clock.Today;

    public LeadSnapshot Snapshot => Choice.Snapshot;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        StartAfresh();
        return Page();
    }

    /// <summary>Back from the preview to the form, with every answer kept.</summary>
    public Task<IActionResult> OnPostChangeAsync(Guid id) => UnlessStaleAsync(id, () => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostPreviewAsync(Guid id) => UnlessStaleAsync(id, async () =>
    {
        IsPreview = IsAcceptable();
        return IsPreview ? Page() : await RefuseAsync(id);
    });

    public Task<IActionResult> OnPostConfirmAsync(Guid id) => UnlessStaleAsync(id, async () =>
    {
        if (!IsAcceptable())
        {
            return await RefuseAsync(id);
        }

        Choice.Episode.Allocate(Input.ToAllocation(Snapshot, Choice.IsChange), clock.GetUtcNow(), User.UserId);
        if (!await TrySaveAsync())
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(id) ? Stale() : NotFound();
        }

        TempData.SetBanner("Lead practitioner allocated.");
        return LocalRedirect($"/people/{id}");
    });

    private async Task<IActionResult> UnlessStaleAsync(Guid id, Func<Task<IActionResult>> answer)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        return Choice.IsAsExpected(Input.ExpectedTerm) ? await answer() : Stale();
    }

    /// <summary>What speaks against a choice may be what somebody else allocated while this page was being read: then that is the answer.</summary>
    private async Task<IActionResult> RefuseAsync(Guid id)
    {
        var currentTerm = await db.Episodes.Where(episode => episode.Id == Choice.Episode.Id)
            .SelectMany(episode => episode.Leads).Where(term => term.EndedAt == null).Select(term => (Guid?)term.Id).SingleOrDefaultAsync();
        if (currentTerm == Choice.CurrentTerm)
        {
            return Page();
        }

        db.ChangeTracker.Clear();
        return await LoadAsync(id) ? Stale() : NotFound();
    }

    /// <summary>Somebody else was first: the page says so, and its form starts again from how things stand now.</summary>
    private PageResult Stale()
    {
        var meanwhile = Choice.SinceThen(Input.ExpectedTerm, clock.GetUtcNow());
        ModelState.Clear();
        ModelState.AddModelError("", $"{meanwhile}. Your choice was not saved");
        StartAfresh();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private void StartAfresh() => Input = new AllocateInput { Lead = Snapshot.Recommended?.Id, ExpectedTerm = Choice.CurrentTerm };

    private bool IsAcceptable()
    {
        foreach (var (field, sentence) in Input.Problems(Snapshot, Choice.IsChange))
        {
            ModelState.TryAddModelError($"{nameof(Input)}.{field}", sentence);
        }

        return ModelState.IsValid;
    }

    /// <summary>False when somebody else was first. The same form sent twice is answered by <see cref="SubmitOnce"/>.</summary>
    private async Task<bool> TrySaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException refusal) when (refusal is DbUpdateConcurrencyException || ConflictFilter.IsUniqueViolation(refusal))
        {
            if (db.Submission is { } form && await db.Set<Submission>().AsNoTracking().AnyAsync(saved => saved.Id == form.Id))
            {
                throw;
            }

            return false;
        }
    }

    private async Task<bool> LoadAsync(Guid id) => await LeadChoice.LoadAsync(db, id, Today) is { } choice && (Choice = choice) is not null;
}
