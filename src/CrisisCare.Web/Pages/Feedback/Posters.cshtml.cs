using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>
/// The team's posters. The code of one is shown in the answer that makes it, ready to print, and never again: only its hash is
/// kept. A lost poster is taken out of use, and another is made.
/// </summary>
[Authorize(Policy = Policies.HearFeedback)]
public sealed class PostersModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Where will it hang?", Description = "For example, Reception. It is not printed on the poster.")]
    public string? Place { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    /// <summary>Set only in the answer that made the poster.</summary>
    public string? NewAddress { get; private set; }

    public IReadOnlyList<FeedbackLink> Posters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken) =>
        await LoadAsync(team, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken) || Own.Chosen is not { } own)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(nameof(Place), FeedbackLink.ReasonsAgainstPlace(Place)))
        {
            return Page();
        }

        db.Add(FeedbackLink.ForPoster(own, Place!, clock.GetUtcNow(), User.UserId, out var secret));
        await db.SaveChangesAsync(cancellationToken);
        NewAddress = $"{PublicAddress.Of(configuration, Request)}/feedback/{secret}";
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid poster, CancellationToken cancellationToken)
    {
        if (await db.FeedbackLinks.SingleOrDefaultAsync(link => link.Id == poster && link.Place != null, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        found.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("The poster is out of use. Its code does not work any more.");
        return LocalRedirect($"/feedback/posters{(User.TeamIds.Count > 1 ? $"?team={found.TeamId}" : "")}");
    }

    private async Task<bool> LoadAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, team, cancellationToken) is not { } own)
        {
            return false;
        }

        Own = own;
        var id = own.Chosen?.Id;
        Posters = await db.FeedbackLinks.AsNoTracking()
            .Where(link => link.TeamId == id && link.Place != null && link.RevokedAt == null)
            .OrderBy(link => link.Place).ThenBy(link => link.Id).ToListAsync(cancellationToken);
        return true;
    }
}
