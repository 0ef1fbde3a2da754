using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using CrisisCare.Web.Notifications;
using CrisisCare.Web.Security;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// Reminds people of reviews. The facts are read again at the moment of reminding, and the database accepts each reminder
/// once: this may run twice, at the same time, late or never, and the sweep puts right what was missed.
/// </summary>
public sealed class ReviewReminders(
    CrisisCareDbContext db,
    ReminderMail mail,
    ReviewWakeUps wakeUps,
    LastSweep lastSweep,
    TimeProvider clock,
    ILogger<ReviewReminders> log)
{
    private const int Tries = 3;

    /// <summary>One review, at one of its moments; then the next moment is set.</summary>
    public async Task RunAsync(Guid reviewId, CancellationToken cancellationToken)
    {
        await RemindAsync(reviewId, cancellationToken);
        await mail.SendAsync(cancellationToken);
        var review = await StillToHold(reviewId).SingleOrDefaultAsync(cancellationToken);
        if (review is null)
        {
            wakeUps.Forget(reviewId);
        }
        else
        {
            wakeUps.Set(review);
        }
    }

    /// <summary>Everything at once: catches up after an outage and sets the moments that were forgotten. It runs again soon, so it is not retried.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await PlanOngoingReviewsAsync(cancellationToken);
        foreach (var review in await db.Episodes.StillToHold().AsNoTracking().ToListAsync(cancellationToken))
        {
            if (ReminderPlan.DueBy(clock.GetUtcNow(), review).Any())
            {
                await CarryOnAsync(() => RemindAsync(review.Id, cancellationToken), review.Id);
            }

            wakeUps.Set(review);
        }

        await mail.SendAsync(cancellationToken);
        lastSweep.At = clock.GetUtcNow();
    }

    private async Task PlanOngoingReviewsAsync(CancellationToken cancellationToken)
    {
        var ids = await db.Episodes.WithoutAReviewAhead(clock.Today).Select(episode => episode.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            await CarryOnAsync(
                async () =>
                {
                    db.ChangeTracker.Clear();
                    var episode = await db.Episodes.Include(one => one.Reviews).Include(one => one.Bookings).Include(one => one.Pauses)
                        .SingleAsync(one => one.Id == id, cancellationToken);
                    episode.PlanOngoingReviews(clock.Today, clock.GetUtcNow());
                    await db.SaveChangesAsync(cancellationToken);
                },
                id);
        }
    }

    private async Task RemindAsync(Guid reviewId, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            await AddMissingAsync(reviewId, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException problem) when (tries < Tries && ConflictFilter.IsUniqueViolation(problem))
            {
                log.LogInformation("Review {Review} was being reminded of by another job", reviewId);
            }
        }
    }

    private async Task AddMissingAsync(Guid reviewId, CancellationToken cancellationToken)
    {
        var review = await StillToHold(reviewId).SingleOrDefaultAsync(cancellationToken);
        var kinds = review is null ? [] : ReminderPlan.DueBy(clock.GetUtcNow(), review).ToList();
        if (review is null || kinds.Count == 0)
        {
            return;
        }

        var people = await Recipients.OfAsync(db, review, clock.GetUtcNow(), cancellationToken);
        var given = await db.Reminders.AsNoTracking().Where(reminder => reminder.ReviewId == reviewId)
            .Select(reminder => new { reminder.RecipientId, reminder.Kind }).ToListAsync(cancellationToken);

        // Somebody who is reminded both as the lead and as the team leader hears the latest once.
        var latest = kinds.SelectMany(kind => people.For(kind).Select(id => new { RecipientId = id, Kind = kind })).GroupBy(one => one.RecipientId).Select(each => each.Last());
        foreach (var one in latest.Except(given))
        {
            db.Add(new ReviewReminder(review.Id, one.RecipientId, one.Kind, review.DueOn, clock.GetUtcNow()));
        }
    }

    /// <summary>One that fails must not keep the others from being reminded.</summary>
    private async Task CarryOnAsync(Func<Task> work, Guid id)
    {
        try
        {
            await work();
        }
        catch (DbUpdateException problem)
        {
            log.LogWarning("The sweep could not save {Id} ({Problem}); it is tried again", id, problem.InnerException?.GetType().Name);
            db.ChangeTracker.Clear();
        }
    }

    private IQueryable<Review> StillToHold(Guid reviewId) =>
        db.Episodes.StillToHold().AsNoTracking().Where(review => review.Id == reviewId);
}
