using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>
/// One theme: the feedback in it, the quotes that show it and who cleared them, the reply, and what changed. The rest of the team sees the
/// cleared quotes and the reply.
/// </summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class DetailsModel(CrisisCareDbContext db, TimeProvider clock, IAuthorizationService authorization) : PageModel
{
    private const string Quoted = "quotes";

    public DecisionInput Decision { get; private set; } = new();

    public ThemeView View { get; private set; } = null!;

    public bool Works { get; private set; }

    /// <summary>The changes of the team that could be what changed.</summary>
    public IReadOnlyList<SelectListItem> ToChoose { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Decision = DecisionInput.Of(View.Theme, Today);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid id, [Bind(Prefix = nameof(Decision))] DecisionInput decision, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Decision = decision;
        ModelState.Accepts("Decision.Change", decision.Change is { } change && ToChoose.All(one => one.Value != change.ToString()) ? ["Choose a change from the list"] : []);
        if (!decision.IsAcceptable(ModelState, Today))
        {
            return Page();
        }

        View.Theme.Decide(decision.Words!, decision.On!.Value, decision.Change, Today, User.UserId);
        db.Entry(View.Theme).Property(theme => theme.Version).OriginalValue = decision.Version;
        return await SaveAsync("Saved. It is the reply to everybody whose words are in this theme.", cancellationToken);
    }

    public async Task<IActionResult> OnPostClearAsync(Guid id, Guid quote, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (View.Quotes.SingleOrDefault(one => one.Id == quote) is not { } found)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(Quoted, found.ReasonsAgainstClearing(User.Author)))
        {
            Decision = DecisionInput.Of(View.Theme, Today);
            return Page();
        }

        db.Add(found.Clear(clock.GetUtcNow(), User.Author));
        return await SaveAsync(found.IsCleared ? "Cleared by two. Everybody may read it now." : "Cleared by you. One of the other kind has to clear it too.", cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid quote, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        View.Theme.Quotes.SingleOrDefault(one => one.Id == quote)?.TakeBack(clock.GetUtcNow(), User.UserId);
        return await SaveAsync("The quote is not shown to anybody outside any more.", cancellationToken);
    }

    private async Task<IActionResult?> RefusalAsync(Guid id, CancellationToken cancellationToken) =>
        !await LoadAsync(id, cancellationToken) ? NotFound() : !Works ? Forbid() : null;

    private async Task<IActionResult> SaveAsync(string banner, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner(banner);
        return LocalRedirect($"/feedback/themes/{View.Theme.Id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Works = (await authorization.AuthorizeAsync(User, Policies.WorkOnThemes)).Succeeded;
        View = (await ThemeView.OfAsync(db, id, Works, cancellationToken))!;
        if (View is { Theme.TeamId: var team })
        {
            ToChoose = await db.Changes.Where(change => change.TeamId == team && change.WithdrawnAt == null).OrderByDescending(change => change.On)
                .Select(change => new SelectListItem(change.Title, change.Id.ToString())).ToListAsync(cancellationToken);
        }

        return View is not null;
    }
}
