using CrisisCare.Domain.Notices;
using CrisisCare.Web.Data;
using CrisisCare.Web.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// Each night tells team leaders once how many reviews of the coming week their leads cannot hold by the rota. The list itself,
/// with who could hold them, is on the page of reviews. Safe twice; a night that was missed is made up by the next.
/// </summary>
public sealed class LeadsAtRisk(CrisisCareDbContext db, Digests digests, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var team in await db.Teams.AsNoTracking().ToListAsync(cancellationToken))
        {
            var count = (await db.ReviewsAtRiskAsync(team, clock.Today, cancellationToken)).Count;
            if (count > 0)
            {
                var leaders = await digests.TeamLeadersAsync(team.Id, cancellationToken);
                await digests.GiveAsync(team.Id, leaders, NoticeKind.ReviewsAtRisk, $"{clock.Today:O}", count, cancellationToken);
            }
        }
    }
}
