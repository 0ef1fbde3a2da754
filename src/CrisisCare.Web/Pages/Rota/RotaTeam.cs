using System.Security.Claims;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>The team whose rota a page is about: one's own, or, for somebody with several, the one asked for.</summary>
/// <param name="Own">All the teams of whoever is logged in, by name.</param>
/// <param name="Team">Empty for an account without a team, and for a team that is not one's own.</param>
public sealed record RotaTeam(IReadOnlyList<Team> Own, Team? Team)
{
    /// <summary>What links carry: nothing where there is only one team to mean.</summary>
    public Guid? Asked => Own.Count > 1 ? Team?.Id : null;

    public static async Task<RotaTeam> OfAsync(CrisisCareDbContext db, ClaimsPrincipal user, Guid? asked, CancellationToken cancellationToken = default)
    {
        var ids = user.TeamIds;
        var own = await db.Teams.AsNoTracking().Where(team => ids.Contains(team.Id)).OrderBy(team => team.Name).ToListAsync(cancellationToken);
        return new RotaTeam(own, own.Find(team => asked is null || team.Id == asked));
    }

    public string WeekUrl(DateOnly date) => With($"/rota?week={date:yyyy-MM-dd}");

    public string DayUrl(DateOnly date) => With($"/rota/day?date={date:yyyy-MM-dd}");

    public string EditUrl(Guid staffMemberId, DateOnly monday) => With($"/rota/edit/{staffMemberId}?week={monday:yyyy-MM-dd}");

    public string TimesUrl => Asked is { } team ? $"/rota/times?team={team}" : "/rota/times";

    private string With(string url) => Asked is { } team ? $"{url}&team={team}" : url;
}
