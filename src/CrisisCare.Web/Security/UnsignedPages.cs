using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using CrisisCare.Web.Pages.MyTeam;
using Microsoft.AspNetCore.RateLimiting;

namespace CrisisCare.Web.Security;

/// <summary>
/// Marks a page on which people read or write without an account. Whoever happens to be logged in on the device is nobody here: no
/// log, session or trail may say who wrote what.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnsignedAttribute : Attribute;

/// <summary>What holds for all of those pages.</summary>
public static class UnsignedPages
{
    /// <summary>Posts in a minute from one address. A ward or a hostel shares one; a machine that writes does not stop here.</summary>
    public const int PostsAMinute = 20;

    /// <summary>Guards the forms against floods. Addresses are counted in memory for a minute and kept nowhere.</summary>
    public const string Limit = nameof(UnsignedPages);

    /// <summary>The longest field that is read at all, in bytes: what is too long is given back with a sentence, and not lost.</summary>
    public const int LongestField = 1024 * 1024;

    /// <summary>Says "noindex" of all of them; the one page that a team may let search engines list takes it off again.</summary>
    public const string RobotsHeader = "X-Robots-Tag";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddUnsignedPages(this IServiceCollection services)
    {
        services.AddSingleton<FormPace>();
        services.AddSingleton<MyTeamPass>();
        services.AddScoped<BirthdayTries>();
        services.AddScoped<AskForChange>();
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Limit, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                Household(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PostsAMinute, Window = Window })
            : RateLimitPartition.GetNoLimiter("reading")));
    }

    /// <summary>After the log-in has been read, so that it is forgotten again.</summary>
    public static void UseUnsignedPages(this WebApplication app) => app.Use((context, next) =>
    {
        if (IsUnsigned(context.GetEndpoint()))
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            context.Response.Headers[RobotsHeader] = "noindex, nofollow";
        }

        return next();
    });

    public static bool IsUnsigned(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<UnsignedAttribute>() is not null;

    /// <summary>One connection has a whole network of IPv6 addresses (a /64) to choose from.</summary>
    private static string Household(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } wide
            ? Convert.ToHexString(wide.GetAddressBytes().AsSpan(0, 8))
            : address?.MapToIPv4().ToString() ?? "nowhere";
}
