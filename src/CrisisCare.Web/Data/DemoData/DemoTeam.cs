using CrisisCare.Domain.Voice;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>The demonstration team: made up, relative to today, the same every time.</summary>
public sealed class DemoTeam(CrisisCareDbContext db, TimeProvider clock)
{
    /// <summary>Writes everything in one transaction: a start killed in the middle leaves an empty database.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var time = new DemoTime(clock.GetUtcNow());
        var southam = DemoRecord.Of("Southam Crisis Home Treatment", DemoStaff.Southam, time);
        var northam = DemoRecord.Of("Northam Crisis Home Treatment", DemoStaff.Northam, time);
        southam.Staff["Temi"].Join(northam.Team.Id);

        new DemoHistory(southam).Live();
        new DemoStories(southam).Tell();
        DemoOwnWords.Tell(southam);
        new DemoReferrals(southam).Decline();
        DemoNeighbours.Live(northam);
        southam.SweepUntilToday();
        northam.SweepUntilToday();
        southam.PlanRota();
        northam.PlanRota();
        var others = DemoAccounts.OutsideTheCareTeam(southam.Team).ToList();
        new DemoChanges(southam, others).Tell();

        var feedback = DemoFeedback.Of(southam).ToList();
        new DemoTogether(southam, others, [.. feedback.OfType<FeedbackPiece>()]).Tell();

        await SaveAsync([.. southam.Rows, .. northam.Rows, .. feedback, .. others], cancellationToken);
    }

    private async Task SaveAsync(IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.KeepsAuditTrail = false;
        try
        {
            db.AddRange(rows);
            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.KeepsAuditTrail = true;
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }
}
