using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>From when to when the team works its shifts.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class TimesModel(CrisisCareDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public TimesInput Input { get; private set; } = new();

    /// <summary>The version of the team that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    public RotaTeam Of { get; private set; } = null!;

    private Team Chosen => Of.Team!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Input = TimesInput.Of(Chosen);
        Version = Chosen.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] TimesInput input)
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Input = input;
        if (!input.IsAcceptable(ModelState, nameof(Input)))
        {
            return Page();
        }

        var team = await db.Teams.SingleAsync(team => team.Id == Chosen.Id);
        input.GiveTo(team);
        db.Entry(team).Property(one => one.Version).OriginalValue = Version;
        await db.SaveChangesAsync();
        TempData.SetBanner("Shift times saved.");
        return LocalRedirect(Of.TimesUrl);
    }

    private async Task<bool> LoadAsync()
    {
        Of = await RotaTeam.OfAsync(db, User, Team);
        return Of.Team is not null;
    }
}
