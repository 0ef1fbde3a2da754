using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Improvement;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages;

/// <summary>What improvement staff and lived-experience partners can see so far: figures about a team, nothing about a person.</summary>
[Authorize(Policy = Policies.SeeMeasures)]
public sealed class ImprovementModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<TeamMeasures> Teams { get; private set; } = [];

    public bool IsPartner => User.IsInRole(Roles.LivedExperiencePartner);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Teams = await new TeamMeasuresLoader(db, clock).LoadAsync(User.TeamIds, cancellationToken);
}
