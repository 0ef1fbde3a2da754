using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Voice;

/// <summary>The links to people's own pages, said once for all who ask and for both databases.</summary>
public static class MyTeamQueries
{
    /// <summary>The link of a secret while it works: one question, whatever is wrong with it.</summary>
    public static IQueryable<MyTeamLink> Working(this IQueryable<MyTeamLink> links, string secret, IQueryable<Episode> episodes, IQueryable<Team> teams, DateTimeOffset now)
    {
        var hash = LinkSecret.HashOf(secret);
        return links.Where(link => link.SecretHash == hash && link.RevokedAt == null && link.ExpiresAt > now && link.WrongTries < MyTeamLink.MostWrongTries
            && episodes.Any(episode => episode.Id == link.EpisodeId && episode.ClosedOn == null)
            && teams.Any(team => team.Id == link.TeamId && team.OffersMyTeam));
    }
}
