using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>"Your team" of one person as a page shows it: in lines.</summary>
/// <param name="FeedbackAddress">Set only in the answer that made it.</param>
public sealed record YourTeamView(YourTeam Team, IReadOnlyList<SheetPart> Parts, bool IsEasy, string? FeedbackAddress = null)
{
    /// <summary>The team of an episode, as it stands at this moment.</summary>
    public static async Task<YourTeam> ReadAsync(CrisisCareDbContext db, IQueryable<Episode> episodes, Guid episodeId, DateTimeOffset now)
    {
        var episode = await episodes.AsNoTracking().AsSplitQuery()
            .Include(one => one.Leads)
            .Include(one => one.CoreGroup)
            .Include(one => one.Reviews)
            .Include(one => one.Pauses)
            .Include(one => one.Bookings.Where(booking => booking.EndedAt == null)).ThenInclude(booking => booking.Staff)
            .Include(one => one.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .SingleAsync(one => one.Id == episodeId);
        var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId);
        var ids = episode.CoreGroupIds().Concat(episode.CoreGroupNow.Select(member => member.StaffMemberId)).Concat(episode.Bookings.SelectMany(booking => booking.StaffIds)).ToHashSet();
        var staff = await db.StaffMembers.AsNoTracking().Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id);
        return YourTeam.Of(episode, team.ContactNumbers, staff, now);
    }
}
