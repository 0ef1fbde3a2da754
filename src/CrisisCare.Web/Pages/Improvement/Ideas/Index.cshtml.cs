using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>What the team could do differently, the undecided first, and a form to raise an idea: for everybody who sees the measures.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public IdeaInput Input { get; set; } = new();

    public OwnTeam Own { get; private set; } = null!;

    public IReadOnlyList<ChangeIdea> Ideas { get; private set; } = [];

    /// <summary>The title of the theme that an idea is raised from; empty where it comes otherwise.</summary>
    public string? ThemeTitle { get; private set; }

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public async Task<IActionResult> OnGetAsync(Guid? theme, CancellationToken cancellationToken)
    {
        Input.Theme = theme;
        return await LoadAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Own.Chosen is not { } team)
        {
            return NotFound();
        }

        if (!Input.IsAcceptable(ModelState))
        {
            return Page();
        }

        var idea = ChangeIdea.Raise(team.Id, Input.Told(), Input.Theme, clock.GetUtcNow(), User.Author);
        db.Add(idea);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Raised. Everybody who sees the measures can say what they think of it.");
        return LocalRedirect($"/improvement/changes/ideas/{idea.Id}");
    }

    /// <returns>False for a team, and for a theme, that is not one's own.</returns>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken) is not { } own)
        {
            return false;
        }

        Own = own;
        var id = own.Chosen?.Id;
        ThemeTitle = Input.Theme is { } theme ? await db.Themes.Where(one => one.Id == theme && one.TeamId == id).Select(one => one.Title).SingleOrDefaultAsync(cancellationToken) : null;
        Ideas = await db.ChangeIdeas.AsNoTracking().AsSplitQuery().Include(idea => idea.Tests).Include(idea => idea.Comments).Include(idea => idea.Agreements).Where(idea => idea.TeamId == id)
            .OrderBy(idea => idea.Decision != null).ThenByDescending(idea => idea.RaisedAt).ThenBy(idea => idea.Id).ToListAsync(cancellationToken);
        return Input.Theme is null || ThemeTitle is not null;
    }
}
