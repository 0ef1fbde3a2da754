using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

[Authorize(Policy = Policies.SeePeople)]
public sealed class InboxModel(Notifications.Inbox inbox, CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public const int Newest = 100;

    public DateOnly Today => clock.Today;

    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public IReadOnlyList<InboxNotice> Notices { get; private set; } = [];

    /// <summary>Reminders and digests together, the newest first.</summary>
    public IEnumerable<(DateTimeOffset At, Message? Message, InboxNotice? Notice)> Newly =>
        Messages.Select(message => (message.At, (Message?)message, (InboxNotice?)null))
            .Concat(Notices.Select(notice => (notice.At, (Message?)null, (InboxNotice?)notice)))
            .OrderByDescending(one => one.At)
            .Take(Newest);

    public int Unread { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Unread = await inbox.CountUnreadAsync(User.StaffMemberId, cancellationToken);
        Messages = await (
            from reminder in inbox.Of(User.StaffMemberId)
            from episode in db.Episodes
            from review in episode.Reviews
            join person in db.ServiceUsers on episode.ServiceUserId equals person.Id
            where review.Id == reminder.ReviewId
            orderby reminder.RemindedAt descending, reminder.Id
            select new Message(
                reminder.RemindedAt,
                reminder.ReadAt == null,
                person.Id,
                person.FirstName + " " + person.LastName,
                review,
                episode.ClosedOn != null,
                episode.Pauses.Any(pause => pause.EndedOn == null)))
            .AsNoTracking().Take(Newest).ToListAsync(cancellationToken);
        var notices = await inbox.NoticesOf(User.StaffMemberId).AsNoTracking()
            .OrderByDescending(notice => notice.GivenAt).ThenBy(notice => notice.Id).Take(Newest).ToListAsync(cancellationToken);
        Notices = await new InboxNotices(db).ReadAsync(notices, User.StaffMemberId, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var reminder in await inbox.Of(User.StaffMemberId).Where(reminder => reminder.ReadAt == null).ToListAsync(cancellationToken))
        {
            reminder.Read(clock.GetUtcNow());
        }

        foreach (var notice in await inbox.NoticesOf(User.StaffMemberId).Where(notice => notice.ReadAt == null).ToListAsync(cancellationToken))
        {
            notice.Read(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Everything is marked as read.");
        return RedirectToPage();
    }

    /// <summary>A reminder, and how things stand with its review now.</summary>
    public sealed record Message(DateTimeOffset At, bool IsUnread, Guid PersonId, string Person, Review Review, bool IsClosed, bool IsPaused)
    {
        /// <summary>What follows the name: "is due today", "was held on Monday 23 November 2026".</summary>
        public string Words(DateOnly today) => (Review.DueOn.DayNumber - today.DayNumber) switch
        {
            _ when Review.HeldOn is { } on => $"was held on {UkFormat.LongDate(on)}",
            _ when Review.NotNeeded is not null || IsClosed => "is not needed any more: the episode has ended",
            _ when IsPaused => "waits until the return from hospital",
            0 => "is due today",
            1 => "is due tomorrow",
            > 1 and var days => $"is due in {UkFormat.Days(days)}, on {UkFormat.LongDate(Review.DueOn)}",
            var days => $"is {UkFormat.Days(-days)} overdue. It was due on {UkFormat.LongDate(Review.DueOn)}",
        };
    }
}
