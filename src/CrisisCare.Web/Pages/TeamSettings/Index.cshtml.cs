using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Improvement;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.TeamSettings;

/// <summary>The numbers the team has decided itself, and of each who decided it, when and why: for everybody who sees the measures.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class IndexModel(CrisisCareDbContext db) : PageModel
{
    public OwnTeam Own { get; private set; } = null!;

    /// <summary>The latest decision about each setting.</summary>
    public IReadOnlyDictionary<string, SettingDecision> Latest { get; private set; } = new Dictionary<string, SettingDecision>();

    public Authors Authors { get; private set; } = null!;

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, team, cancellationToken) is not { Chosen: { Id: var id } } own)
        {
            return NotFound();
        }

        Own = own;
        var decisions = await db.SettingDecisions.AsNoTracking().Where(one => one.TeamId == id).OrderBy(one => one.WrittenAt).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        Latest = decisions.GroupBy(one => one.Setting).ToDictionary(group => group.Key, group => group.Last());
        Authors = await Authors.OfAsync(db, Latest.Values.Select(one => one.WrittenBy), cancellationToken);
        return Page();
    }
}
