using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>A person and their open episode, for the pages that change its course: its zone, a stay in hospital, its end.</summary>
public sealed record OpenEpisode(ServiceUser Person, Episode Episode)
{
    /// <summary>Nothing when there is nobody with this id, they belong to another team, or no episode of theirs is open.</summary>
    public static async Task<OpenEpisode?> FindAsync(CrisisCareDbContext db, Guid personId)
    {
        var person = await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId);
        var episode = await db.Episodes.Open()
            .Include(e => e.Leads)
            .Include(e => e.CoreGroup)
            .Include(e => e.Reviews)
            .Include(e => e.Bookings)
            .Include(e => e.Zones)
            .Include(e => e.Pauses)
            .Include(e => e.ClosingChecks)
            .SingleOrDefaultAsync(e => e.ServiceUserId == personId);
        return person is null || episode is null ? null : new OpenEpisode(person, episode);
    }
}
