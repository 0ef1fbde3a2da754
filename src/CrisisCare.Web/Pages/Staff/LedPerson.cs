using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>A person whose care somebody leads now.</summary>
public sealed record LedPerson(Guid Id, string Name, DateTimeOffset Since)
{
    /// <summary>Those in the teams of whoever is looking.</summary>
    public static async Task<IReadOnlyList<LedPerson>> LoadAsync(CrisisCareDbContext db, Guid staffMemberId)
    {
        var led = await (
            from episode in db.Episodes
            from term in episode.Leads
            where term.StaffMemberId == staffMemberId && term.EndedAt == null
            join person in db.ServiceUsers on episode.ServiceUserId equals person.Id
            orderby person.LastName, person.FirstName
            select new { person.Id, person.FirstName, person.LastName, term.StartedAt }).ToListAsync();
        return [.. led.Select(one => new LedPerson(one.Id, $"{one.FirstName} {one.LastName}", one.StartedAt))];
    }
}
