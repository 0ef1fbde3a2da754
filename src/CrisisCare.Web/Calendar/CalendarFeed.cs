using System.Buffers.Text;

namespace CrisisCare.Web.Calendar;

/// <summary>
/// A secret address at which somebody's own calendar fetches their bookings. Only the hash of the secret is kept; a new one
/// revokes the one before.
/// </summary>
public sealed class CalendarFeed(Guid staffMemberId, byte[] secretHash, DateTimeOffset createdAt)
{
    public const int HashLength = LinkSecret.HashLength;

    private const int SecretLength = 32;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public byte[] SecretHash { get; private set; } = secretHash;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    /// <summary>256 random bits, fit for a URL.</summary>
    public static string NewSecret() => LinkSecret.New();

    /// <summary>Whether a text has the form of a secret; what has not is not looked up.</summary>
    public static bool CouldBe(string secret) =>
        Base64Url.IsValid(secret, out var length) && length == SecretLength && secret.Length == Base64Url.GetEncodedLength(SecretLength);

    public static byte[] HashOf(string secret) => LinkSecret.HashOf(secret);
}
