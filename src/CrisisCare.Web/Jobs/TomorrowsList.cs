using System.Globalization;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Notices;
using CrisisCare.Web.Data;
using CrisisCare.Web.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Jobs;

/// <summary>
/// At 4pm in London: how many new faces people meet tomorrow, to the team leaders of each team. It is given when there are
/// none too, so that its absence says something is wrong. Run late, it gives the list that was due; run twice, nothing more.
/// </summary>
public sealed class TomorrowsList(CrisisCareDbContext db, Digests digests, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var date = DayAhead.ListedAt(now);
        foreach (var team in await db.Teams.AsNoTracking().ToListAsync(cancellationToken))
        {
            var day = await db.DayAheadAsync(team, date, now, cancellationToken);
            var leaders = await digests.TeamLeadersAsync(team.Id, cancellationToken);
            await digests.GiveAsync(team.Id, leaders, NoticeKind.Tomorrow, date.ToString("O", CultureInfo.InvariantCulture), day.NewFaces, cancellationToken);
        }
    }
}
