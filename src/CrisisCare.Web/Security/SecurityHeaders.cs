namespace CrisisCare.Web.Security;

/// <summary>What every answer tells the browser, whatever it says and however it went.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    // Hangfire's own page writes one style attribute; nothing else is loosened, and nowhere else.
    private static readonly string JobsPolicy = Policy.Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/jobs", StringComparison.OrdinalIgnoreCase) ? JobsPolicy : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = context.GetEndpoint()?.Metadata.GetMetadata<NoReferrerAttribute>() is null ? "same-origin" : "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (!app.Environment.IsDevelopment())
            {
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            }

            if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAsset>() is null)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next();
    });

    /// <summary>Marks a page whose address is somebody's secret: no other page, not even one of ours, is told that they came from it.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class NoReferrerAttribute : Attribute;

    /// <summary>Marks an endpoint that serves a style sheet, script or picture: the same for everybody, and cacheable.</summary>
    public sealed class StaticAsset;
}
