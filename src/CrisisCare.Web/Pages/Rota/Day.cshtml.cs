using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Rota;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>One day hour by hour: who is on shift, what is not covered, and every visit.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class DayModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Another day")]
    public DateOnly? Date { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public RotaTeam Of { get; private set; } = null!;

    public DateOnly Shown { get; private set; }

    public DayTable? Day { get; private set; }

    public DateOnly Today => clock.Today;

    public bool MayEdit => User.IsInRole(Roles.TeamLeader);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Of = await RotaTeam.OfAsync(db, User, Team, cancellationToken);
        if (Of.Team is null && Team is not null)
        {
            return NotFound();
        }

        var asked = Date ?? Today;
        Shown = ModelState.Accepts(nameof(Date), RotaWeek.ReasonsAgainst(asked, Today)) ? asked : Today;
        Day = Of.Team is { } team ? await DayTable.LoadAsync(db, team, Shown, cancellationToken) : null;
        return Page();
    }
}
