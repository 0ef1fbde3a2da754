using System.Security.Claims;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>The teams somebody belongs to, and which of them a page is about.</summary>
/// <param name="Chosen">Empty for an account without a team.</param>
public sealed record OwnTeam(IReadOnlyList<Team> Teams, Team? Chosen)
{
    /// <summary>For the address: set only where the account has several teams.</summary>
    public Guid? InAddress => Teams.Count > 1 ? Chosen?.Id : null;

    /// <returns>Nothing for a team that is not one's own.</returns>
    public static async Task<OwnTeam?> FindAsync(CrisisCareDbContext db, ClaimsPrincipal user, Guid? asked, CancellationToken cancellationToken)
    {
        var own = user.TeamIds;
        var teams = await db.Teams.AsNoTracking().Where(team => own.Contains(team.Id)).OrderBy(team => team.Name).ToListAsync(cancellationToken);
        var chosen = asked is null ? teams.FirstOrDefault() : teams.SingleOrDefault(team => team.Id == asked);
        return chosen is null && asked is not null ? null : new OwnTeam(teams, chosen);
    }
}
