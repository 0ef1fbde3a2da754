using System.Globalization;
using CrisisCare.Domain.Reviews;
using Hangfire;
using Hangfire.Storage;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// At most one pending job for each review, at its next moment. Which job that is, is kept beside the jobs themselves, so
/// that both are forgotten together; the sweep then sets them again. A failure is logged and never gets in the way of care.
/// </summary>
public sealed class ReviewWakeUps(JobStorage storage, IBackgroundJobClient jobs, TimeProvider clock, ILogger<ReviewWakeUps> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Only while pages are served: a verb that brings thousands of reviews leaves them to the next sweep.</summary>
    public bool IsOn { get; set; }

    public void Set(Review review) => Set(review.Id, ReminderPlan.NextAfter(clock.GetUtcNow(), review));

    public void Forget(Guid reviewId) => Set(reviewId, at: null);

    private void Set(Guid reviewId, DateTimeOffset? at)
    {
        if (!IsOn)
        {
            return;
        }

        try
        {
            var key = $"review:{reviewId}";
            using var connection = storage.GetConnection();
            if (Read(connection, key)?.At != at)
            {
                using var alone = connection.AcquireDistributedLock(key, Patience);
                Replace(connection, key, reviewId, at);
            }
        }
        catch (Exception problem)
        {
            log.LogWarning(problem, "The next reminder of review {Review} was not scheduled; the sweep will find it", reviewId);
        }
    }

    private void Replace(IStorageConnection connection, string key, Guid reviewId, DateTimeOffset? at)
    {
        var pending = Read(connection, key);
        if (pending?.At == at)
        {
            return;
        }

        // One whose moment has come is running, or has run: it is no longer pending.
        if (pending is { } old && old.At > clock.GetUtcNow())
        {
            jobs.Delete(old.JobId);
        }

        if (at is { } moment)
        {
            var job = jobs.Schedule<ReviewReminders>(reminders => reminders.RunAsync(reviewId, CancellationToken.None), moment);
            connection.SetRangeInHash(key, [new("job", job), new("at", moment.ToString("O", CultureInfo.InvariantCulture))]);
        }
        else
        {
            using var transaction = connection.CreateWriteTransaction();
            transaction.RemoveHash(key);
            transaction.Commit();
        }
    }

    private static (string JobId, DateTimeOffset At)? Read(IStorageConnection connection, string key) =>
        connection.GetAllEntriesFromHash(key) is { } hash && hash.TryGetValue("job", out var job) && hash.TryGetValue("at", out var at)
            ? (job, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))
            : null;
}
