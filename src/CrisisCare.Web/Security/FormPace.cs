using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CrisisCare.Web.Security;

/// <summary>
/// Tells people from machines without a script, a picture puzzle or anybody else's service: a form says, signed, when it was
/// opened, and nobody fills one in within seconds. Whoever is refused sends it again and is believed.
/// </summary>
public sealed class FormPace(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Seconds.</summary>
    public const int Fastest = 3;

    private readonly IDataProtector protector = protection.CreateProtector(nameof(FormPace));

    public string Now() => protector.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Opened long enough ago; a page may stay open for as long as somebody needs.</summary>
    public bool IsHuman(string? opened) => OpenFor(opened) >= TimeSpan.FromSeconds(Fastest);

    /// <summary>Since when a form has been open; nothing for a mark that this application did not make.</summary>
    public TimeSpan? OpenFor(string? opened)
    {
        try
        {
            return opened is null ? null : TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - long.Parse(protector.Unprotect(opened), CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
