using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>Somebody who may have been there.</summary>
public sealed record Colleague(Guid Id, string Name, string? Hint)
{
    /// <summary>Whoever is logged in first, then the person's core group, then everybody who works in these teams.</summary>
    /// <param name="also">Staff of an earlier version of the contact, offered even when they have left since.</param>
    public static async Task<IReadOnlyList<Colleague>> LoadAsync(
        CrisisCareDbContext db,
        IReadOnlyCollection<Guid> teams,
        Guid? me,
        IReadOnlySet<Guid> coreGroup,
        DateOnly today,
        IReadOnlyCollection<Guid>? also = null)
    {
        var kept = also ?? [];
        var working = db.StaffMembers.InTeams(teams).WorkingOn(today).Select(member => member.Id);
        var staff = await db.StaffMembers.AsNoTracking()
            .Where(member => working.Contains(member.Id) || kept.Contains(member.Id))
            .Select(member => new { member.Id, member.Name })
            .ToListAsync();
        return
        [
            .. staff.OrderByDescending(member => member.Id == me)
                .ThenByDescending(member => coreGroup.Contains(member.Id))
                .ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
                .Select(member => new Colleague(member.Id, member.Name, member.Id == me ? "You" : coreGroup.Contains(member.Id) ? "Core group" : null)),
        ];
    }
}
