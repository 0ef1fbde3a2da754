using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Notifications;

/// <summary>What somebody has been reminded of, about people they may still see.</summary>
public sealed class Inbox(CrisisCareDbContext db)
{
    public IQueryable<ReviewReminder> Of(Guid? staffMemberId) =>
        db.Reminders.Where(reminder =>
            reminder.RecipientId == staffMemberId
            && db.Episodes.Any(episode => episode.Reviews.Any(review => review.Id == reminder.ReviewId)));

    public Task<int> CountUnreadAsync(Guid? staffMemberId, CancellationToken cancellationToken = default) =>
        Of(staffMemberId).CountAsync(reminder => reminder.ReadAt == null, cancellationToken);
}
