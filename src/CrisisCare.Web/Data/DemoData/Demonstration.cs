using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>
/// Whether this is a demonstration, and on what data. The log-in page offers demonstration accounts without a password, so
/// it must never stand in front of a real team's database.
/// </summary>
public sealed class Demonstration(CrisisCareDbContext db, DemoTeam team, IConfiguration configuration, IHostEnvironment environment, ILogger<Demonstration> log)
{
    public bool IsOn => configuration.GetValue<bool>("Demo:Enabled");

    /// <summary>Fills an empty database in Development; refuses to demonstrate on one that was not made for it.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return;
        }

        if (environment.IsDevelopment() && await IsEmptyAsync(cancellationToken))
        {
            log.LogInformation("Making the demonstration team");
            await team.SeedAsync(cancellationToken);
        }
        else if (environment.IsProduction() && !await db.Users.AnyAsync(user => user.IsDemonstration, cancellationToken))
        {
            throw new EnvironmentException("Demo__Enabled is set, but this database was not made by seed --demo. Unset it, or use a database of its own.");
        }
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        !await db.Teams.AnyAsync(cancellationToken) && !await db.Users.AnyAsync(cancellationToken);
}
