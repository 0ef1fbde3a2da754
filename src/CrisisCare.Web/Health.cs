using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CrisisCare.Web;

/// <summary>Live: the process answers. Ready: so do its database and its jobs. Neither says more than one word to a stranger.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
