using CrisisCare.Domain.Changes;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>What becomes of an idea. An accepted one is a change from its day on, and stands on every chart.</summary>
[Authorize(Policy = Policies.WorkOnThemes)]
public sealed class DecideModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DecideInput Input { get; set; } = new();

    public ChangeIdea Idea { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = new DecideInput { Title = Idea.Title, On = clock.Today, Version = Idea.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!Input.IsAcceptable(ModelState, clock.Today))
        {
            return Page();
        }

        if (Input.Decision is IdeaDecision.Accepted)
        {
            db.Add(Idea.Accept(Input.Change(), Input.Reason!, clock.Today, clock.GetUtcNow(), User.Author));
        }
        else
        {
            Idea.Decide(Input.Decision!.Value, Input.Reason!, clock.GetUtcNow(), User.Author);
        }

        db.Entry(Idea).Property(idea => idea.Version).OriginalValue = Input.Version;
        return await this.SaveAsync(db, Idea, Input.Decision is IdeaDecision.Accepted ? "Decided. It stands on every chart from its day on." : "Decided.", cancellationToken);
    }

    /// <returns>False as well for an idea that is done already.</returns>
    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Idea = (await IdeaPage.FindAsync(db, id, cancellationToken))!;
        return Idea is not null && !Idea.ReasonsAgainstDeciding().Any();
    }
}
