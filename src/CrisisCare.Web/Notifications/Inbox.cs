using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Notifications;

/// <summary>What somebody has been reminded of and told, about people and teams they may still see.</summary>
public sealed class Inbox(CrisisCareDbContext db, TeamScope scope)
{
    public IQueryable<ReviewReminder> Of(Guid? staffMemberId) =>
        db.Reminders.Where(reminder =>
            reminder.RecipientId == staffMemberId
            && db.Episodes.Any(episode => episode.Reviews.Any(review => review.Id == reminder.ReviewId)));

    public IQueryable<Notice> NoticesOf(Guid? staffMemberId)
    {
        var teams = scope.TeamIds;
        return db.Notices.Where(notice => notice.RecipientId == staffMemberId && teams.Contains(notice.TeamId));
    }

    public async Task<int> CountUnreadAsync(Guid? staffMemberId, CancellationToken cancellationToken = default) =>
        await Of(staffMemberId).CountAsync(reminder => reminder.ReadAt == null, cancellationToken)
        + await NoticesOf(staffMemberId).CountAsync(notice => notice.ReadAt == null, cancellationToken);
}
