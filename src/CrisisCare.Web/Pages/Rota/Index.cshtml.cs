using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Rota;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>The week: who works when, and how many visits each of them has.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Any day of the week that is looked at; today's week without one.</summary>
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Any day of the week")]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public RotaTeam Of { get; private set; } = null!;

    public RotaWeek Shown { get; private set; } = null!;

    public WeekTable? Table { get; private set; }

    public DateOnly Today => clock.Today;

    public bool MayEdit => User.IsInRole(Roles.TeamLeader);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Of = await RotaTeam.OfAsync(db, User, Team, cancellationToken);
        if (Of.Team is null && Team is not null)
        {
            return NotFound();
        }

        var asked = Week ?? Today;
        Shown = RotaWeek.Of(ModelState.Accepts(nameof(Week), RotaWeek.ReasonsAgainst(asked, Today)) ? asked : Today);
        Table = Of.Team is { } team ? await WeekTable.LoadAsync(db, team, Shown, cancellationToken) : null;
        return Page();
    }
}
