using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>Reads what the reviews at risk are found from: one query for each kind of data.</summary>
public static class ReviewsAtRiskQueries
{
    public static async Task<IReadOnlyList<ReviewAtRisk>> ReviewsAtRiskAsync(this CrisisCareDbContext db, Team team, DateOnly today, CancellationToken cancellationToken = default)
    {
        var episodes = await db.Episodes.OfTeam(team.Id).AtHome().WithWhatIsAhead(today).AsNoTracking().ToListAsync(cancellationToken);
        var staff = await db.StaffOfAsync(team.Id, today, cancellationToken);
        var rota = await db.RotaAsync(team, staff, today, today.AddDays(ReviewAtRisk.DaysAhead + ReviewPathway.WindowDays), cancellationToken);
        var refusals = await db.RefusalsOfAsync(episodes, cancellationToken);
        return ReviewAtRisk.Of(episodes, staff, rota, refusals, today);
    }
}
