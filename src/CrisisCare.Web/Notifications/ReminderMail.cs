using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrisisCare.Web.Notifications;

/// <summary>
/// Tells people by e-mail that something is in their inbox. A reminder is claimed before its e-mail is sent, so that two
/// processes never send the same one; if a process dies between sending and noting it, the e-mail may come again with the same Message-ID.
/// </summary>
public sealed class ReminderMail(CrisisCareDbContext db, IMail mail, IOptions<MailOptions> options, TimeProvider clock, ILogger<ReminderMail> log)
{
    /// <summary>After that the e-mail would be old news; the inbox still has it.</summary>
    public static readonly TimeSpan NotAfter = TimeSpan.FromDays(3);

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach (var (reminder, to) in await WaitingAsync(cancellationToken))
        {
            if (await ClaimAsync(reminder.Id, cancellationToken))
            {
                await SendAsync(reminder, to, cancellationToken);
            }
        }
    }

    public static Email Write(ReviewReminder reminder, string to, DateOnly today, string? publicUrl)
    {
        var days = reminder.DueOn.DayNumber - today.DayNumber;
        var what = days switch
        {
            > 1 => $"a review is due in {UkFormat.Days(days)}",
            1 => "a review is due tomorrow",
            0 => "a review is due today",
            -1 => "a review was due yesterday",
            _ => $"a review is {UkFormat.Days(-days)} overdue",
        };
        var where = publicUrl is null ? "Log in to CrisisCare and open your inbox to see which." : $"Open your inbox to see which: {publicUrl.TrimEnd('/')}/inbox";
        return new Email(reminder.Id, to, $"CrisisCare: {what}", $"{char.ToUpperInvariant(what[0])}{what[1..]}.\n\n{where}\n\nThis message was sent by CrisisCare. Nobody reads replies to it.\n");
    }

    /// <summary>The facts are read again here too: no e-mail follows a reminder whose review has been held or stopped since.</summary>
    private async Task<IReadOnlyList<(ReviewReminder Reminder, string To)>> WaitingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var oldest = now - NotAfter;
        var stillToHold = db.Episodes.StillToHold().Select(review => review.Id);
        var waiting = await (
            from reminder in db.Reminders.AsNoTracking()
            join user in db.Users on reminder.RecipientId equals user.StaffMemberId
            where reminder.EmailedAt == null && reminder.RemindedAt > oldest && (reminder.EmailClaimedUntil == null || reminder.EmailClaimedUntil < now)
            where !user.IsDisabled && user.Email != null && stillToHold.Contains(reminder.ReviewId)
            orderby reminder.RemindedAt
            select new { reminder, user.Email }).ToListAsync(cancellationToken);
        return [.. waiting.DistinctBy(one => one.reminder.Id).Select(one => (one.reminder, one.Email!))];
    }

    private async Task<bool> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Claim;
        return await db.Reminders
            .Where(reminder => reminder.Id == id && reminder.EmailedAt == null && (reminder.EmailClaimedUntil == null || reminder.EmailClaimedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(reminder => reminder.EmailClaimedUntil, until), cancellationToken) == 1;
    }

    private async Task SendAsync(ReviewReminder reminder, string to, CancellationToken cancellationToken)
    {
        var mine = db.Reminders.Where(one => one.Id == reminder.Id);
        try
        {
            await mail.SendAsync(Write(reminder, to, clock.Today, options.Value.PublicUrl), cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Only the kind of problem: a mail server's answer may quote an address.
            log.LogWarning("The e-mail of reminder {Reminder} was not sent ({Problem}); it is tried again", reminder.Id, problem.GetType().Name);
            await mine.ExecuteUpdateAsync(set => set.SetProperty(one => one.EmailClaimedUntil, (DateTimeOffset?)null), cancellationToken);
            return;
        }

        DateTimeOffset? now = clock.GetUtcNow();
        await mine.ExecuteUpdateAsync(set => set.SetProperty(one => one.EmailedAt, now), cancellationToken);
    }
}
