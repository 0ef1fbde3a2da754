using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>
/// For team leaders: lead by lead, from whom their people had their hours and who visited them. It names staff, in the order of the
/// alphabet and without totals: it shows where a core group is missing, and ranks nobody.
/// </summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class ByLeadModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [Display(Name = "From")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "To")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public DateRange Period { get; private set; } = null!;

    public ByLeadView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, Team, cancellationToken) is not { } own)
        {
            return NotFound();
        }

        Own = own;
        Period = AskedPeriod.Of(ModelState, From, To, clock.Today);
        if (own.Chosen is { } team)
        {
            var episodes = await db.Episodes.AsNoTracking().OfTeam(team.Id).SeenIn(Period).ToListAsync(cancellationToken);
            var staff = await db.StaffMembers.AsNoTracking().InTeams(team.Id).ToListAsync(cancellationToken);
            View = new ByLeadView(Seen.Of(episodes, Period), staff, clock.Today);
        }

        return Page();
    }
}
