using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// What runs when. Hangfire only wakes things: what is due is in our own tables, so it may forget everything, run a job twice
/// or late, and nothing is lost or doubled (docs/decisions/0005-reviews-are-rows.md).
/// </summary>
public static class JobSchedule
{
    public const string Sweep = "sweep-review-reminders";
    public const string Tomorrow = "tomorrows-list";
    public const string Someone = "someone-today";
    public const string Figures = "figures";

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var services = builder.Services;
        services.AddHangfire(hangfire =>
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
        services.AddHangfireServer(server => server.WorkerCount = 2);
        services.AddSingleton<LastSweep>();
        services.AddSingleton<ReviewWakeUps>();
        services.AddScoped<WakeUpsAfterSave>();
        services.AddScoped<ReviewReminders>();
        services.AddScoped<CleanUp>();
        services.AddScoped<TomorrowsList>();
        services.AddScoped<Reconcile>();
        services.AddScoped<LeadsAtRisk>();
        services.AddScoped<SomeoneToday>();
        services.AddScoped<RebuildFigures>();
        services.ConfigureDbContext<SqliteCrisisCareDbContext>((scope, options) => options.AddInterceptors(scope.GetRequiredService<WakeUpsAfterSave>()));
        services.ConfigureDbContext<SqlServerCrisisCareDbContext>((scope, options) => options.AddInterceptors(scope.GetRequiredService<WakeUpsAfterSave>()));
    }

    /// <summary>Called when pages are about to be served. What runs at once catches up on whatever was missed while nothing ran.</summary>
    public static void ScheduleJobs(this WebApplication app)
    {
        app.Services.GetRequiredService<ReviewWakeUps>().IsOn = true;
        var jobs = app.Services.GetRequiredService<IRecurringJobManagerV2>();
        AddRecurringJobs(jobs);
        jobs.TriggerJob(Sweep);
        jobs.TriggerJob(Tomorrow);
        jobs.TriggerJob(Someone);
        jobs.TriggerJob(Figures);
    }

    /// <summary>What recurs, by the clock on a London wall.</summary>
    public static void AddRecurringJobs(IRecurringJobManagerV2 jobs)
    {
        var london = new RecurringJobOptions { TimeZone = ServiceTime.Zone };
        jobs.AddOrUpdate<ReviewReminders>(Sweep, job => job.SweepAsync(CancellationToken.None), "*/5 * * * *", london);
        jobs.AddOrUpdate<CleanUp>("clean-up", job => job.RunAsync(CancellationToken.None), "30 3 * * *", london);
        jobs.AddOrUpdate<TomorrowsList>(Tomorrow, job => job.RunAsync(CancellationToken.None), "0 16 * * *", london);
        jobs.AddOrUpdate<Reconcile>("reconcile", job => job.RunAsync(CancellationToken.None), "30 4 * * *", london);
        jobs.AddOrUpdate<RebuildFigures>(Figures, job => job.RunAsync(CancellationToken.None), "45 3 * * *", london);
        jobs.AddOrUpdate<LeadsAtRisk>("leads-at-risk", job => job.RunAsync(CancellationToken.None), "0 5 * * *", london);
        jobs.AddOrUpdate<SomeoneToday>(Someone, job => job.RunAsync(CancellationToken.None), "*/5 * * * *", london);
    }

    public static void MapJobs(this WebApplication app) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(Policies.Administer, "/jobs", new DashboardOptions
        {
            DashboardTitle = "CrisisCare: background jobs",
            DisplayStorageConnectionString = false,
        });
}
