using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Voice;

/// <summary>
/// A secret address at which one person reads "Your team" without an account, once they have given the date they were born. Its
/// secret is shown once, where it is made; only the hash is kept. It works while the team offers the page, until its last day,
/// and never beyond the episode it was made in.
/// </summary>
public sealed class MyTeamLink : ITeamOwned
{
    /// <summary>Wrong dates of birth, in the whole life of the link, after which it stops. A right one in between forgives none.</summary>
    public const int MostWrongTries = 5;

    private MyTeamLink(Guid teamId, Guid serviceUserId, Guid episodeId, byte[] secretHash, DateTimeOffset createdAt, DateTimeOffset expiresAt, Guid? createdBy)
    {
        TeamId = teamId;
        ServiceUserId = serviceUserId;
        EpisodeId = episodeId;
        SecretHash = secretHash;
        CreatedAt = createdAt;
        ExpiresAt = expiresAt;
        CreatedBy = createdBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public Guid ServiceUserId { get; private set; }

    public Guid EpisodeId { get; private set; }

    [NotInTrail]
    public byte[] SecretHash { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public Guid? CreatedBy { get; private set; }

    /// <summary>From when on it does not work, if the episode does not close before.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>From 0 to <see cref="MostWrongTries"/>. Counted by the database itself, one try after the other, however many come at once.</summary>
    public int WrongTries { get; private set; }

    public bool IsLocked => WrongTries >= MostWrongTries;

    /// <param name="latest">The person's latest episode; empty where there was none.</param>
    public static MyTeamLink Make(Team team, Episode? latest, DateTimeOffset now, Guid? by, out string secret)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstMaking(team, latest));
        secret = LinkSecret.New();
        return new MyTeamLink(team.Id, latest!.ServiceUserId, latest.Id, LinkSecret.HashOf(secret), now, now.AddDays(team.MyTeamLinkDays), by);
    }

    public static IEnumerable<string> ReasonsAgainstMaking(Team team, Episode? latest)
    {
        if (latest?.ClosingReason is ClosingReason.Died)
        {
            yield return "This person has died. There is no page to give";
        }
        else if (latest is not { IsOpen: true })
        {
            yield return "This person has no open episode with your team, so there is no team to show them";
        }
        else if (!team.OffersMyTeam)
        {
            yield return "Your team does not offer this page. A team leader can turn it on in the team’s settings";
        }
    }

    /// <summary>What the link itself knows; the episode must be open and the team offer the page as well (<see cref="MyTeamQueries.Working"/>).</summary>
    public bool WorksAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt && !IsLocked;

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
