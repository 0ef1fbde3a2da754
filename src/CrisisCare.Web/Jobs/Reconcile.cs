using CrisisCare.Domain.Notices;
using CrisisCare.Web.Data;
using CrisisCare.Web.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// Each night looks in every team for what has no owner, or one who is gone, and tells its team leaders once how much it is.
/// It puts nothing right by itself. Twice in a night tells nobody twice, and a night that was missed is made up by the next.
/// </summary>
public sealed class Reconcile(CrisisCareDbContext db, Digests digests, TimeProvider clock, ILogger<Reconcile> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var team in await db.Teams.Select(team => team.Id).ToListAsync(cancellationToken))
        {
            var count = (await db.OrphansAsync(team, clock.GetUtcNow(), cancellationToken)).Count;
            log.LogInformation("Team {Team}: {Orphans} things to put right", team, count);
            if (count > 0)
            {
                var leaders = await digests.TeamLeadersAsync(team, cancellationToken);
                await digests.GiveAsync(team, leaders, NoticeKind.Orphans, $"{clock.Today:O}", count, cancellationToken);
            }
        }
    }
}
