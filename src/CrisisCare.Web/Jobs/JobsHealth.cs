using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrisisCare.Web.Jobs;

/// <summary>When this process last swept; empty until it has.</summary>
public sealed class LastSweep(TimeProvider clock)
{
    public static readonly TimeSpan Oldest = TimeSpan.FromMinutes(15);

    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    public DateTimeOffset? At { get; set; }

    /// <summary>A process that has just started has not swept yet; that is no alarm for a while.</summary>
    public bool IsRecent => clock.GetUtcNow() - (At ?? startedAt) <= Oldest;
}

/// <summary>Whether the jobs are alive: a server's heart beats, and reminders were swept lately.</summary>
public sealed class JobsHealth(JobStorage storage, LastSweep lastSweep, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var beats = storage.GetMonitoringApi().Servers().Any(server => now - server.Heartbeat <= Heartbeat);
        return Task.FromResult((beats, lastSweep.IsRecent) switch
        {
            (false, _) => HealthCheckResult.Degraded("No job server is running."),
            (_, false) => HealthCheckResult.Degraded("Reminders have not been swept for over 15 minutes."),
            _ => HealthCheckResult.Healthy(),
        });
    }
}
