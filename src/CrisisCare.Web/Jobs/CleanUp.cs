using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>Takes away what only mattered for a while: sessions that have ended, and keys of forms sent days ago. Nothing about care.</summary>
public sealed class CleanUp(CrisisCareDbContext db, TimeProvider clock)
{
    /// <summary>How long the same form sent again is recognised.</summary>
    public static readonly TimeSpan KeepSubmissions = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lastSeen = now - UserSession.IdleLimit;
        var started = now - UserSession.AbsoluteLimit;
        await db.Set<UserSession>().Where(session => session.LastSeenAt < lastSeen || session.StartedAt < started).ExecuteDeleteAsync(cancellationToken);
        var sent = now - KeepSubmissions;
        await db.Set<Submission>().Where(submission => submission.At < sent).ExecuteDeleteAsync(cancellationToken);
    }
}
