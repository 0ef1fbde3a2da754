using CrisisCare.Domain;
using CrisisCare.Web.Tests.Support;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Jobs;

/// <summary>The jobs Hangfire holds for moments still to come: the review each is about, and when.</summary>
internal static class PendingJobs
{
    public static IReadOnlyList<(Guid ReviewId, DateOnly On)> Of(CrisisCareApp app) =>
    [
        .. app.Services.GetRequiredService<JobStorage>().GetMonitoringApi().ScheduledJobs(0, 1000)
            .Where(job => job.Value.EnqueueAt > app.Now.UtcDateTime)
            .Select(job => ((Guid)job.Value.Job.Args[0], ServiceTime.LondonDate(job.Value.EnqueueAt))),
    ];
}
