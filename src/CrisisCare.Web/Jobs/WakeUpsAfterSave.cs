using CrisisCare.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrisisCare.Web.Jobs;

/// <summary>Once reviews have been saved, and only then, their next moments are set. One of these serves one context.</summary>
public sealed class WakeUpsAfterSave(ReviewWakeUps wakeUps) : SaveChangesInterceptor
{
    private List<Review> changed = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        changed = wakeUps.IsOn && eventData.Context is { } db
            ? [.. db.ChangeTracker.Entries<Review>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity)]
            : [];
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        // Inside somebody's transaction nothing is certain yet; the sweep sees it once it is.
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            changed.ForEach(wakeUps.Set);
        }

        changed = [];
        return ValueTask.FromResult(result);
    }
}
