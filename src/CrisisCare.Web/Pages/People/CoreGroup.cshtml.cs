using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>The small, consistent group of staff between reviews: who is in it, who might join, and how well it covers the days ahead.</summary>
[Authorize(Policy = Policies.RecordCare)]
public sealed class CoreGroupModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Who joins?"), Required(ErrorMessage = "Choose who joins the core group")]
    public Guid? Joins { get; set; }

    [BindProperty]
    [Display(Name = "As")]
    public CoreGroupRole Role { get; set; }

    [BindProperty]
    [Display(Name = "Why them?"), Required(ErrorMessage = "Choose why")]
    public AllocationReason? Reason { get; set; }

    [BindProperty]
    [Display(Name = "In a few words", Description = "Needed for “Another reason”, and for somebody the person has asked not to see.")]
    [StringLength(CoreGroupMember.WhyLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? ReasonText { get; set; }

    public CoreGroupCase Case { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    /// <param name="colleague">Chosen already on the page that led here; the first suggestion without one.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? colleague, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Joins = (Case.Find(colleague) ?? Case.Candidates.FirstOrDefault(one => one.Refusal is null))?.Staff.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Case.Episode.JoinCoreGroup(new CoreGroupPlace(Joins!.Value, Role, Reason, ReasonText), Today, User.UserId);
        return await SaveAsync(id, "Added to the core group.", cancellationToken);
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, Guid member, [StringLength(CoreGroupMember.WhyLength)] string? why, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Case.Episode.CoreGroup.SingleOrDefault(one => one.Id == member) is not { } place)
        {
            return NotFound();
        }

        ModelState.Clear();
        if (!place.IsCurrent)
        {
            return RedirectToPage(new { id });
        }

        if (!ModelState.Accepts("", string.IsNullOrWhiteSpace(why) ? ["Say why they leave the core group"] : why.Trim().Length > CoreGroupMember.WhyLength ? ["The reason must be 200 characters or fewer"] : []))
        {
            return Page();
        }

        Case.Episode.LeaveCoreGroup(place, Today, why, User.UserId);
        return await SaveAsync(id, "Taken out of the core group. The history stays.", cancellationToken);
    }

    private void Check()
    {
        if (Case.Find(Joins) is not { } chosen)
        {
            ModelState.AddModelError(nameof(Joins), Joins is { } known && Case.Episode.CoreGroupNow.Any(one => one.StaffMemberId == known) ? "They are in the core group already" : "Choose who joins the core group");
            return;
        }

        ModelState.Accepts(nameof(Joins), Case.Episode.ReasonsAgainstJoiningCoreGroup(chosen.Staff, Role, Case.Team.CoreGroupSize, Today));
        var needsWords = Reason is AllocationReason.Other || chosen.Refusal is not null;
        if (needsWords && string.IsNullOrWhiteSpace(ReasonText))
        {
            ModelState.AddModelError(nameof(ReasonText), chosen.Refusal is null ? "Enter the reason in a few words" : $"{char.ToUpperInvariant(chosen.Refusal[0])}{chosen.Refusal[1..]}. Enter why they join all the same");
        }
    }

    private async Task<IActionResult> SaveAsync(Guid id, string banner, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (db.Submission is { IsSaved: false } && (problem is DbUpdateConcurrencyException || ConflictFilter.IsUniqueViolation(problem)))
        {
            db.ChangeTracker.Clear();
            if (!await LoadAsync(id, cancellationToken))
            {
                return NotFound();
            }

            ModelState.AddModelError("", "Somebody else changed this person’s care meanwhile. Here is how it stands now; nothing of yours was saved");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData.SetBanner(banner);
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await CoreGroupCase.LoadAsync(db, id, Today, cancellationToken) is { } found && (Case = found) is not null;
}
