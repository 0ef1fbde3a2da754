using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.TeamSettings;

public sealed class PublicPageInput
{
    [Display(Name = "The page is"), Required(ErrorMessage = "Choose on or off")]
    public bool? Shows { get; set; }

    [Display(Name = "The team’s name in its address", Description = "Small letters, digits and hyphens. Posters that hang already lead to the address they were printed with")]
    public string? Slug { get; set; }

    public bool IsFindable { get; set; }
}

/// <summary>Whether the team shows everybody what it was told and what it did, and where.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class PublicPageModel(CrisisCareDbContext db) : PageModel
{
    public PublicPageInput Input { get; private set; } = new();

    /// <summary>The version of the team that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public string Address => Own.InAddress is { } team ? $"/team/settings/public-page?team={team}" : "/team/settings/public-page";

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken))
        {
            return NotFound();
        }

        var chosen = Own.Chosen!;
        Input = new PublicPageInput { Shows = chosen.ShowsYouSaid, Slug = chosen.Slug ?? chosen.UsualSlug(), IsFindable = chosen.YouSaidIsFindable };
        Version = chosen.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? team, [Bind(Prefix = nameof(Input))] PublicPageInput input, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        var id = Own.Chosen!.Id;
        if (input.Shows is true && ModelState.Accepts("Input.Slug", Team.ReasonsAgainstSlug(input.Slug)))
        {
            var isTaken = await db.Teams.AnyAsync(other => other.Slug == input.Slug && other.Id != id, cancellationToken);
            ModelState.Accepts("Input.Slug", isTaken ? ["Another team has this name in its address. Choose another"] : []);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var changed = await db.Teams.SingleAsync(one => one.Id == id, cancellationToken);
        changed.ShowYouSaid(input.Shows!.Value, input.Slug, input.IsFindable);
        db.Entry(changed).Property(one => one.Version).OriginalValue = Version;
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner(input.Shows.Value ? "The page is on. Everybody can read it now." : "The page is off.");
        return LocalRedirect(Address);
    }

    private async Task<bool> LoadAsync(Guid? team, CancellationToken cancellationToken)
    {
        var own = await OwnTeam.FindAsync(db, User, team, cancellationToken);
        Own = own!;
        return own?.Chosen is not null;
    }
}
