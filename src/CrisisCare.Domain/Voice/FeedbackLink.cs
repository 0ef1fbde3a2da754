using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Voice;

/// <summary>
/// A secret address at which feedback is written without a log-in: on a poster of the team, or a person's own. Its secret is
/// shown once, where it is made; only the hash is kept.
/// </summary>
public sealed class FeedbackLink : ITeamOwned, IVersioned
{
    public const int PlaceLength = 60;

    private FeedbackLink(Guid teamId, byte[] secretHash, DateTimeOffset createdAt, Guid? createdBy)
    {
        TeamId = teamId;
        SecretHash = secretHash;
        CreatedAt = createdAt;
        CreatedBy = createdBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public byte[] SecretHash { get; private set; }

    /// <summary>Where the poster hangs: "Reception"; empty for a person's own link.</summary>
    public string? Place { get; private set; }

    /// <summary>Whose own link it is; empty for a poster.</summary>
    public Guid? ServiceUserId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public Guid? CreatedBy { get; private set; }

    /// <summary>From when on it does not work; a poster works until it is taken out of use.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>A person's own link works once. When that was is not kept, so that an unnamed piece stays unnamed.</summary>
    public bool IsSpent { get; private set; }

    public long Version { get; private set; }

    /// <summary>A poster for one place, used by many people until it is taken out of use.</summary>
    public static FeedbackLink ForPoster(Team team, string place, DateTimeOffset now, Guid? by, out string secret)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstPlace(place));
        secret = LinkSecret.New();
        return new FeedbackLink(team.Id, LinkSecret.HashOf(secret), now, by) { Place = place.Trim() };
    }

    /// <summary>A person's own link, for their sheet or a text: one piece of feedback, within the days the team has set.</summary>
    public static FeedbackLink ForPerson(Team team, Guid serviceUserId, DateTimeOffset now, Guid? by, out string secret)
    {
        secret = LinkSecret.New();
        return new FeedbackLink(team.Id, LinkSecret.HashOf(secret), now, by)
        {
            ServiceUserId = serviceUserId,
            ExpiresAt = now.AddDays(team.FeedbackLinkDays),
        };
    }

    public static IEnumerable<string> ReasonsAgainstPlace(string? place)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            yield return "Say where the poster will hang";
        }
        else if (place.Trim().Length > PlaceLength)
        {
            yield return $"Where it hangs must be {PlaceLength} characters or fewer";
        }
    }

    /// <summary>Nobody is invited after a death. A link that was given before still opens: the family may have something to say.</summary>
    /// <param name="latest">How the person's latest episode ended; empty while it is open or where there was none.</param>
    public static IEnumerable<string> ReasonsAgainstInviting(ClosingReason? latest)
    {
        if (latest is ClosingReason.Died)
        {
            yield return "The person has died. Nobody is invited to give feedback";
        }
    }

    public bool WorksAt(DateTimeOffset now) => RevokedAt is null && !IsSpent && (ExpiresAt is not { } end || now < end);

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    /// <summary>A piece was written with it.</summary>
    public void Use() => IsSpent = ServiceUserId is not null;
}
