using CrisisCare.Domain.HandOvers;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>One row of a hand-over in words.</summary>
public sealed record HandOverRecordRow(HandOverRow Row, Guid PersonId, string Person, string What, string To);

/// <summary>What became of a hand-over, in words.</summary>
public static class HandOverRecord
{
    public static async Task<IReadOnlyList<HandOverRecordRow>> ReadAsync(CrisisCareDbContext db, IReadOnlyCollection<HandOverRow> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.EpisodeId).ToHashSet();
        var episodes = await db.Episodes.AsNoTracking().AsSplitQuery()
            .Include(episode => episode.CoreGroup).Include(episode => episode.Bookings).Include(episode => episode.Reviews)
            .Where(episode => ids.Contains(episode.Id)).ToDictionaryAsync(episode => episode.Id);
        var people = await db.ServiceUsers.AsNoTracking()
            .Where(person => db.Episodes.Any(episode => ids.Contains(episode.Id) && episode.ServiceUserId == person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name);
        var to = rows.Select(row => row.ToStaffMemberId).ToHashSet();
        var names = await db.StaffMembers.Where(member => to.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name);
        return
        [
            .. from row in rows
               where episodes.ContainsKey(row.EpisodeId)
               let episode = episodes[row.EpisodeId]
               let person = people[episode.ServiceUserId]
               orderby row.Item, person, row.Id
               select new HandOverRecordRow(row, episode.ServiceUserId, person, new HeldItem(episode, row.Item, row.SubjectId).Words, names[row.ToStaffMemberId]),
        ];
    }
}
