using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>Somebody chooses the words of an excerpt by which a theme is shown. Proposing is not clearing: that takes two, and both say so.</summary>
[Authorize(Policy = Policies.WorkOnThemes)]
public sealed class QuoteModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "The quote", Description = "Leave out what is not needed, and put " + TakingOut.Marks + " where it stood. Change nothing else")]
    public string? Words { get; set; }

    public Theme Theme { get; private set; } = null!;

    private Excerpt Excerpt { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid excerpt, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, excerpt, cancellationToken))
        {
            return NotFound();
        }

        Words = Excerpt.Words;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid excerpt, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, excerpt, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.Accepts(nameof(Words), Quote.ReasonsAgainst(Excerpt, Words)))
        {
            return Page();
        }

        db.Add(Quote.Propose(Theme, Excerpt, Words!, clock.GetUtcNow(), User.Author));
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Proposed. It is shown outside once two of you have cleared it.");
        return LocalRedirect($"/feedback/themes/{id}");
    }

    /// <summary>Somebody can be recognised after all. Whoever works on themes takes it away from all of them, at once.</summary>
    public async Task<IActionResult> OnPostSaysTooMuchAsync(Guid id, Guid excerpt, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, excerpt, cancellationToken))
        {
            return NotFound();
        }

        Excerpt.Withdraw(clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Nobody reads it here any more, nor quotes from it. A team leader can prepare it again.");
        return LocalRedirect($"/feedback/themes/{id}");
    }

    /// <returns>False where the excerpt is not of this theme, or no longer read.</returns>
    private async Task<bool> LoadAsync(Guid id, Guid excerpt, CancellationToken cancellationToken)
    {
        Theme = (await db.Themes.Include(theme => theme.Pieces).SingleOrDefaultAsync(theme => theme.Id == id, cancellationToken))!;
        Excerpt = (await db.Excerpts.SingleOrDefaultAsync(one => one.Id == excerpt && one.WithdrawnAt == null && one.Words != null, cancellationToken))!;
        return Theme is not null && Excerpt is not null && Theme.Pieces.Any(held => held.PieceId == Excerpt.PieceId);
    }
}
