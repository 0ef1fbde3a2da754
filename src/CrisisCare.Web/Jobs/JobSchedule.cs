using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// What runs when. Hangfire only wakes things: what is due is in our own tables, so it may forget everything, run a job twice
/// or late, and nothing is lost or doubled (docs/decisions/0005-reviews-are-rows.md).
/// </summary>
public static class JobSchedule
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.AddHangfire(hangfire =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (Database.UsesSqlServer(configuration))
            {
                hangfire.UseSqlServerStorage(configuration.GetConnectionString("SqlServer"), new SqlServerStorageOptions { PrepareSchemaIfNecessary = false });
            }
            else
            {
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions { IdType = InMemoryStorageIdType.Guid });
            }
        });
        builder.Services.AddHangfireServer(server => server.WorkerCount = 2);
    }

    public static void ScheduleJobs(this WebApplication app)
    {
        var jobs = app.Services.GetRequiredService<IRecurringJobManagerV2>();
        _ = jobs;
    }

    public static void MapJobs(this WebApplication app) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(Policies.Administer, "/jobs");
}

/// <summary>Whether the jobs are alive.</summary>
public sealed class JobsHealth(JobStorage storage) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(storage.GetMonitoringApi().Servers().Count > 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("No job server is running."));
}
