using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>
/// A team leader takes out of a piece whatever could tell who is meant, so that partners and improvement staff can read the rest. The page
/// checks that nothing was put in, and points at numbers and at names it knows; it cannot see what only a reader sees.
/// </summary>
[Authorize(Policy = Policies.HearFeedback)]
public sealed class PrepareModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "What they will read", Description = "Take words out, and put " + TakingOut.Marks + " where they stood. Change nothing else")]
    public string? Left { get; set; }

    [BindProperty]
    public bool NoOneNamed { get; set; }

    /// <summary>The doubt that the page has shown: a tick answers that one, and no other.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public FeedbackPiece Piece { get; private set; } = null!;

    public Excerpt? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Left = Standing?.Words ?? Piece.Words;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        ModelState.Accepts(nameof(Left), Excerpt.ReasonsAgainst(Piece, Left));
        var doubts = Telling.Doubts(Left, await NamesHere.AboutAsync(db, Piece, cancellationToken)).ToList();
        if (!NoOneNamed || doubts.Any(doubt => doubt != Shown))
        {
            ModelState.Accepts(nameof(Left), doubts);
            ModelState.Accepts(nameof(NoOneNamed), NoOneNamed ? [] : ["Read it again, and tick that no one can be recognised"]);
        }

        if (!ModelState.IsValid)
        {
            ModelState.Remove(nameof(Shown));
            Shown = doubts.FirstOrDefault();
            return Page();
        }

        var now = clock.GetUtcNow();
        Standing?.Withdraw(now, User.UserId);
        db.Add(Excerpt.Prepare(Piece, Left!, now, User.UserId));
        return await SaveAsync("They can read it now, and put it into a theme.", "/feedback/themes", cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Standing?.Withdraw(clock.GetUtcNow(), User.UserId);
        return await SaveAsync("They cannot read it any more, and quotes from it are no longer shown.", $"/feedback/pieces/{id}", cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(string banner, string to, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner(banner);
        return LocalRedirect(User.TeamIds.Count > 1 && to == "/feedback/themes" ? $"{to}?team={Piece.TeamId}" : to);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Piece = (await db.Feedback.AsNoTracking().SingleOrDefaultAsync(piece => piece.Id == id, cancellationToken))!;
        Standing = await db.Excerpts.SingleOrDefaultAsync(excerpt => excerpt.PieceId == id && excerpt.WithdrawnAt == null, cancellationToken);
        return Piece is not null;
    }
}
