using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Staff;

[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<StaffRow> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await TeamStaff.LoadAsync(db, User.TeamIds, clock.Today);
}
