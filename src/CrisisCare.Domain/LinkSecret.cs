using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CrisisCare.Domain;

/// <summary>The secret part of an address that opens without a log-in. It is shown once; only its hash is kept.</summary>
public static class LinkSecret
{
    public const int HashLength = SHA256.HashSizeInBytes;

    private const int Bytes = 32;

    /// <summary>256 random bits, fit for a URL.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Of anything at all: what was never a secret has a hash too, so that it is looked up like one.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
