namespace CrisisCare.Web.Security;

/// <summary>
/// One log-in, kept on the server: the cookie holds only its id, so logging out, disabling an account or ending all
/// sessions takes effect on the very next request.
/// </summary>
public sealed class UserSession(Guid userId, DateTimeOffset startedAt)
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(30);

    /// <summary>One long shift.</summary>
    public static readonly TimeSpan AbsoluteLimit = TimeSpan.FromHours(12);

    /// <summary>How stale <see cref="LastSeenAt"/> may be: reading a page does not always write.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Unguessable: a random version 4 GUID, not a time-ordered one.</summary>
    public Guid Id { get; private set; } = Guid.NewGuid();

    public Guid UserId { get; private set; } = userId;

    public DateTimeOffset StartedAt { get; private set; } = startedAt;

    public DateTimeOffset LastSeenAt { get; private set; } = startedAt;

    public bool IsAlive(DateTimeOffset now) => now - LastSeenAt < IdleLimit && now - StartedAt < AbsoluteLimit;
}
