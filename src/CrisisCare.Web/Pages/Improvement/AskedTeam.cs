using System.Security.Claims;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>The team an improvement page is about, by its address.</summary>
internal static class AskedTeam
{
    /// <returns>Nothing for a team that is not one's own, and for what is no team at all.</returns>
    public static async Task<OwnTeam?> FindAsync(CrisisCareDbContext db, ClaimsPrincipal user, IQueryCollection asked, CancellationToken cancellationToken)
    {
        var text = asked["team"].ToString();
        var team = Guid.TryParse(text, out var id) ? id : (Guid?)null;
        return text.Length > 0 && team is null ? null : await OwnTeam.FindAsync(db, user, team, cancellationToken);
    }
}
