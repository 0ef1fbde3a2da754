using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.TeamSettings;

/// <summary>How people reach the team: what every form, poster and sheet of the team says.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class ContactModel(CrisisCareDbContext db) : PageModel
{
    public ContactInput Input { get; private set; } = new();

    /// <summary>The version of the team that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public string Address => Own.InAddress is { } team ? $"/team/settings/contact?team={team}" : "/team/settings/contact";

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken))
        {
            return NotFound();
        }

        (Input, Version) = (ContactInput.Of(Own.Chosen!), Own.Chosen!.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? team, [Bind(Prefix = nameof(Input))] ContactInput input, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        if (input.Read(ModelState, nameof(Input)) is not { } numbers)
        {
            return Page();
        }

        var changed = await db.Teams.SingleAsync(one => one.Id == Own.Chosen!.Id, cancellationToken);
        changed.BeReachedAt(numbers);
        db.Entry(changed).Property(one => one.Version).OriginalValue = Version;
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Contact numbers saved.");
        return LocalRedirect(Address);
    }

    private async Task<bool> LoadAsync(Guid? team, CancellationToken cancellationToken)
    {
        var own = await OwnTeam.FindAsync(db, User, team, cancellationToken);
        Own = own!;
        return own?.Chosen is not null;
    }
}
