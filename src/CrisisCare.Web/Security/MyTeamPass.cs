using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CrisisCare.Web.Security;

/// <summary>
/// Remembers, in the browser, that the date of birth was right: for a quarter of an hour, for the one address, and signed for the
/// one link. It opens nothing by itself: whether the link works is asked each time.
/// </summary>
public sealed class MyTeamPass(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "__Secure-crisiscare-my-team";

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);

    private readonly IDataProtector protector = protection.CreateProtector(nameof(MyTeamPass));

    public void Give(HttpContext context, Guid linkId)
    {
        var until = clock.GetUtcNow().Add(GoodFor).UtcTicks.ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Cookie, protector.Protect($"{linkId} {until}"), Options(context));
    }

    public bool IsGood(HttpContext context, Guid linkId)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { } cookie
                && protector.Unprotect(cookie).Split(' ') is [var of, var until]
                && of == linkId.ToString()
                && clock.GetUtcNow().UtcTicks < long.Parse(until, CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void TakeBack(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = context.Request.PathBase + context.Request.Path,
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
    };
}
