using System.ComponentModel.DataAnnotations;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.TeamSettings;

public sealed class MyTeamInput
{
    [Display(Name = "People’s own pages are"), Required(ErrorMessage = "Choose on or off")]
    public bool? Offers { get; set; }
}

/// <summary>Whether people may read "Your team" on their own phone.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class MyTeamModel(CrisisCareDbContext db) : PageModel
{
    public MyTeamInput Input { get; private set; } = new();

    /// <summary>The version of the team that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public string Address => Own.InAddress is { } team ? $"/team/settings/my-team?team={team}" : "/team/settings/my-team";

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken))
        {
            return NotFound();
        }

        (Input, Version) = (new MyTeamInput { Offers = Own.Chosen!.OffersMyTeam }, Own.Chosen!.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? team, [Bind(Prefix = nameof(Input))] MyTeamInput input, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var changed = await db.Teams.SingleAsync(one => one.Id == Own.Chosen!.Id, cancellationToken);
        changed.OfferMyTeam(input.Offers!.Value);
        db.Entry(changed).Property(one => one.Version).OriginalValue = Version;
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner(input.Offers.Value ? "On. You can give people links to their own page now." : "Off. No link opens anything now.");
        return LocalRedirect(Address);
    }

    private async Task<bool> LoadAsync(Guid? team, CancellationToken cancellationToken)
    {
        var own = await OwnTeam.FindAsync(db, User, team, cancellationToken);
        Own = own!;
        return own?.Chosen is not null;
    }
}
