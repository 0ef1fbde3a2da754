namespace CrisisCare.Web.Security;

/// <summary>
/// Outside Development every cookie is Secure, so that without HTTPS nobody would stay logged in. Whoever comes without it is
/// told so in words; a browser on the machine itself, which keeps Secure cookies all the same, is let through, and so are probes.
/// </summary>
public static class HttpsOnly
{
    private const string Sentence =
        "CrisisCare answers over HTTPS only. Open it at its https address; whoever runs it finds under TrustedProxies in docs/operations.md how a proxy says that it was HTTPS.";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseHttpsOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (request.IsHttps || ThisMachine.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) || request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync(Sentence);
    });

    /// <summary>Secure however the request came. The framework's own way, <see cref="CookieSecurePolicy.Always"/>, throws where it did not come over HTTPS.</summary>
    public sealed class Cookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
