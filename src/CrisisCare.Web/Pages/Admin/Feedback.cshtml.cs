using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Admin;

/// <summary>
/// Removes the words of a piece of feedback for a legal reason. A team leader gives its reference; the administrator never sees
/// the words, and that they were removed, by whom and why stays where the team can see it.
/// </summary>
[Authorize(Policy = Policies.Administer)]
public sealed class FeedbackModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Reference", Description = "The team leader finds it on the page of the piece of feedback"), Required(ErrorMessage = "Enter the reference")]
    public string? Reference { get; set; }

    [BindProperty]
    [Display(Name = "The legal reason", Description = "The team will see it. Repeat nothing of what was written, and name nobody"), Required(ErrorMessage = "Enter the legal reason")]
    [StringLength(FeedbackPiece.ReasonLength, ErrorMessage = "The legal reason must be 300 characters or fewer")]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), "Tick that a legal reason has been confirmed");
        }

        var piece = await FindAsync(cancellationToken);
        if (piece is null && Reference is not null)
        {
            ModelState.AddModelError(nameof(Reference), "There is no feedback with this reference. Check it with the team leader");
        }

        if (!ModelState.Accepts(nameof(Reference), piece?.ReasonsAgainstRemoving() ?? []) || piece is null)
        {
            return Page();
        }

        var now = clock.GetUtcNow();
        piece.Remove(Reason!, now, User.UserId);
        await RemoveWhatWasTakenFromItAsync(piece.Id, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("The words are removed for good. The team sees that they were, and your reason.");
        return RedirectToPage();
    }

    /// <summary>What was left of it for reading together, and every quote from that, in the same save.</summary>
    private async Task RemoveWhatWasTakenFromItAsync(Guid pieceId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var excerpts = await db.Excerpts.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Where(excerpt => excerpt.PieceId == pieceId).ToListAsync(cancellationToken);
        var ids = excerpts.Select(excerpt => excerpt.Id).ToList();
        var quotes = await db.Quotes.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Include(quote => quote.Clearances).Where(quote => ids.Contains(quote.ExcerptId)).ToListAsync(cancellationToken);
        excerpts.ForEach(excerpt => excerpt.Remove(at, User.UserId));
        quotes.ForEach(quote => quote.Remove(at, User.UserId));
    }

    /// <summary>In whichever team: an administrator has none.</summary>
    private async Task<FeedbackPiece?> FindAsync(CancellationToken cancellationToken) =>
        Guid.TryParse(Reference, out var id)
            ? await db.Feedback.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).SingleOrDefaultAsync(piece => piece.Id == id, cancellationToken)
            : null;
}
