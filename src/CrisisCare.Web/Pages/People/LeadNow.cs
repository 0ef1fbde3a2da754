using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>Whoever leads this person's care now, since when and by whose choice.</summary>
/// <param name="By">Who allocated; empty for imported history.</param>
public sealed record LeadNow(string Name, DateTimeOffset Since, string? By)
{
    public static async Task<LeadNow?> LoadAsync(CrisisCareDbContext db, Episode episode)
    {
        if (episode.CurrentLead is not { } term)
        {
            return null;
        }

        var name = await db.StaffMembers.Where(staff => staff.Id == term.StaffMemberId).Select(staff => staff.Name).SingleAsync();
        var by = await db.Users.Where(user => user.Id == term.AllocatedBy).Select(user => user.DisplayName).SingleOrDefaultAsync();
        return new LeadNow(name, term.StartedAt, by);
    }

    /// <summary>Priya was allocated 3 minutes ago by Fran Okoro</summary>
    public string Sentence(DateTimeOffset now) =>
        $"{Name.Split(' ')[0]} was allocated {UkFormat.Ago(Since, now)}{(By is null ? "" : $" by {By}")}";
}
