using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>
/// Why people met somebody new although a colleague they knew might have come: by reason, weekday and shift, what the core group would
/// have changed, and from whom people had their hours. Nothing in it is about one person or one member of staff.
/// </summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class NewFacesModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [Display(Name = "From")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "To")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Weekdays and shifts of")]
    public NewFaceReason? Why { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public DateRange Period { get; private set; } = null!;

    public NewFacesView? View { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>Staff of the team see true numbers; others whole months that are over, so that no two periods overlap and none can be subtracted from another.</summary>
    public bool IsInTeam => User.IsInRole(Roles.TeamLeader) || User.IsInRole(Roles.Practitioner) || User.IsInRole(Roles.HealthcareSupportWorker);

    public bool MaySeeByLead => User.IsInRole(Roles.TeamLeader);

    public string UrlFor(DateRange period, Guid? team) => $"/improvement/new-faces?{period.InAddress(team)}";

    public DateRange? NextMonth => DateRange.MonthOf(Period.To.AddDays(1)) is var next && next.To < Today ? next : null;

    public DateRange? PreviousMonth => Period.From.AddDays(-1) is var date && date.Year >= DateRange.EarliestYear ? DateRange.MonthOf(date) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, Team, cancellationToken) is not { } own)
        {
            return NotFound();
        }

        Own = own;
        Period = IsInTeam ? AskedPeriod.Of(ModelState, From, To, Today) : DateRange.MonthOver(To ?? Today, Today);
        if (own.Chosen is { } team)
        {
            var episodes = await db.Episodes.AsNoTracking().OfTeam(team.Id).SeenIn(Period).ToListAsync(cancellationToken);
            View = IsInTeam ? NewFacesView.OfTeam(episodes, team, Period, Why) : NewFacesView.Outside(episodes, team, Period);
        }

        return Page();
    }
}
