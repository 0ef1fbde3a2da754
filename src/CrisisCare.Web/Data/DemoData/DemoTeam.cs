namespace CrisisCare.Web.Data.DemoData;

/// <summary>The demonstration team: made up, relative to today, the same every time.</summary>
public sealed class DemoTeam(CrisisCareDbContext db, TimeProvider clock)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        _ = clock.Today;
        await db.SaveChangesAsync(cancellationToken);
    }
}
