using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrisisCare.Web.Notifications;

/// <summary>
/// E-mails after the notices that cannot wait until somebody looks. A notice is claimed before its e-mail is sent, as a
/// reminder is, so that two processes never send the same one.
/// </summary>
public sealed class NoticeMail(CrisisCareDbContext db, IMail mail, IOptions<MailOptions> options, TimeProvider clock, ILogger<NoticeMail> log)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach (var (notice, to) in await WaitingAsync(cancellationToken))
        {
            if (await ClaimAsync(notice, cancellationToken))
            {
                await SendAsync(notice, to, cancellationToken);
            }
        }
    }

    /// <summary>Whoever it is about stays out of it: neither a name nor a word of what was written.</summary>
    public static Email Write(Guid notice, string to, string? publicUrl)
    {
        var where = publicUrl is null ? "Log in to CrisisCare and open your inbox." : $"Open your inbox: {publicUrl.TrimEnd('/')}/inbox";
        return new Email(notice, to, "CrisisCare: someone asks to be contacted today", $"Someone asks your team to contact them today.\n\n{where}\n\nThis message was sent by CrisisCare. Nobody reads replies to it.\n");
    }

    /// <summary>No e-mail follows once somebody has said what came of it, or to an account that is closed.</summary>
    private async Task<IReadOnlyList<(Guid Notice, string To)>> WaitingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var oldest = now - ReminderMail.NotAfter;
        var notices = await (
            from notice in db.Notices.AsNoTracking()
            join user in db.Users on notice.RecipientId equals user.StaffMemberId
            where notice.Kind == NoticeKind.SomeoneToday && notice.EmailedAt == null && notice.GivenAt > oldest
            where notice.EmailClaimedUntil == null || notice.EmailClaimedUntil < now
            where !user.IsDisabled && user.Email != null
            orderby notice.GivenAt
            select new { notice.Id, notice.Occasion, user.Email }).ToListAsync(cancellationToken);
        var pieces = notices.Select(notice => Guid.Parse(notice.Occasion)).ToHashSet();
        var waiting = await db.Feedback.WaitingForContact().Where(piece => pieces.Contains(piece.Id)).Select(piece => piece.Id).ToHashSetAsync(cancellationToken);
        return [.. notices.Where(notice => waiting.Contains(Guid.Parse(notice.Occasion))).Select(notice => (notice.Id, notice.Email!))];
    }

    private async Task<bool> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Claim;
        return await db.Notices
            .Where(notice => notice.Id == id && notice.EmailedAt == null && (notice.EmailClaimedUntil == null || notice.EmailClaimedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.EmailClaimedUntil, until), cancellationToken) == 1;
    }

    private async Task SendAsync(Guid id, string to, CancellationToken cancellationToken)
    {
        var mine = db.Notices.Where(notice => notice.Id == id);
        try
        {
            await mail.SendAsync(Write(id, to, options.Value.PublicUrl), cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Only the kind of problem: a mail server's answer may quote an address.
            log.LogWarning("The e-mail of notice {Notice} was not sent ({Problem}); it is tried again", id, problem.GetType().Name);
            await mine.ExecuteUpdateAsync(set => set.SetProperty(notice => notice.EmailClaimedUntil, (DateTimeOffset?)null), cancellationToken);
            return;
        }

        DateTimeOffset? now = clock.GetUtcNow();
        await mine.ExecuteUpdateAsync(set => set.SetProperty(notice => notice.EmailedAt, now), cancellationToken);
    }
}
