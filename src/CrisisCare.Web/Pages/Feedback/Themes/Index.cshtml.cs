using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Themes;

/// <summary>
/// The themes of a team, what still waits for a reply, and, for those who find themes together, the prepared feedback that is in none yet.
/// Nothing on it comes from anything but prepared words (decision 18).
/// </summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    public ThemeInput Input { get; set; } = new();

    public OwnTeam Own { get; private set; } = null!;

    public IReadOnlyList<ThemeRow> Themes { get; private set; } = [];

    public IReadOnlyList<Reading> ToRead { get; private set; } = [];

    public int WithoutReply { get; private set; }

    /// <summary>How many pieces no team leader has prepared; only for those who may.</summary>
    public int ToPrepare { get; private set; }

    public bool Works { get; private set; }

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken) =>
        await LoadAsync(team, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken) || Own.Chosen is not { } chosen)
        {
            return NotFound();
        }

        if (!Works)
        {
            return Forbid();
        }

        var theme = Input.Theme is { } id ? await db.Themes.Include(one => one.Pieces).SingleOrDefaultAsync(one => one.Id == id && one.TeamId == chosen.Id, cancellationToken) : null;
        ModelState.Accepts("Input.Theme", Input.Theme is not null && theme is null ? ["Choose a theme from the list"] : []);
        if (!Input.IsAcceptable(ModelState) || !ModelState.IsValid)
        {
            return Page();
        }

        var now = clock.GetUtcNow();
        if (theme is null)
        {
            theme = Theme.Begin(chosen.Id, Input.Title!, now, User.Author);
            db.Add(theme);
        }

        foreach (var excerpt in await db.Excerpts.Where(one => one.TeamId == chosen.Id && Input.Picked.Contains(one.Id) && one.WithdrawnAt == null).ToListAsync(cancellationToken))
        {
            theme.Hold(excerpt, now, User.Author);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Saved. Now choose words that show what it is about.");
        return LocalRedirect($"/feedback/themes/{theme.Id}");
    }

    private async Task<bool> LoadAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, team, cancellationToken) is not { } own)
        {
            return false;
        }

        Own = own;
        Works = (await authorization.AuthorizeAsync(User, Policies.WorkOnThemes)).Succeeded;
        if (own.Chosen is { Id: var id })
        {
            Themes = await ThemeRow.OfAsync(db, id, clock.GetUtcNow(), cancellationToken);
            WithoutReply = await db.Feedback.OfTeam(id).WithoutReply(db.Themes.Where(theme => theme.TeamId == id), clock.GetUtcNow()).CountAsync(cancellationToken);
            ToRead = Works ? await Reading.OfAsync(db, db.Excerpts.Where(one => one.TeamId == id && !db.Themes.Any(theme => theme.Pieces.Any(held => held.PieceId == one.PieceId))), cancellationToken) : [];
            ToPrepare = User.IsInRole(Roles.TeamLeader) ? await db.Feedback.OfTeam(id).CountAsync(piece => piece.Words != null && !db.Excerpts.Any(one => one.PieceId == piece.Id), cancellationToken) : 0;
        }

        return true;
    }
}
