using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Contacts;

/// <summary>Somebody who may have been there.</summary>
public sealed record Colleague(Guid Id, string Name, string? Hint)
{
    /// <summary>Whoever is logged in first, then the person's core group, then everybody who works in these teams.</summary>
    /// <param name="episode">Of the person the contact is with, read with its contacts: how well they know each colleague is said.</param>
    /// <param name="also">Staff of an earlier version of the contact, offered even when they have left since.</param>
    public static async Task<IReadOnlyList<Colleague>> LoadAsync(
        CrisisCareDbContext db,
        IReadOnlyCollection<Guid> teams,
        Guid? me,
        Episode? episode,
        DateOnly today,
        IReadOnlyCollection<Guid>? also = null)
    {
        var kept = also ?? [];
        var coreGroup = episode?.CoreGroupIds() ?? new HashSet<Guid>();
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
                .Select(member => new Colleague(member.Id, member.Name, HintOf(member.Id))),
        ];

        string? HintOf(Guid id) => (id == me, episode?.AcquaintanceWith(id, today)) switch
        {
            (true, _) => "You",
            (_, { Rung: Rung.Lead or Rung.CoreGroup } known) => known.HasMet ? known.Rung.Words : $"{known.Rung.Words}, not met yet",
            (_, { } known) => known.MetWords.Capitalised(),
            _ => null,
        };
    }
}
