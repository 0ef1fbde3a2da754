using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reconciling;
using CrisisCare.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>What has to be put right in a team, read for the page and the job alike.</summary>
public static class OrphanQueries
{
    public static async Task<IReadOnlyList<Orphan>> OrphansAsync(this CrisisCareDbContext db, Guid teamId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var episodes = await db.Episodes.OfTeam(teamId).Open().AsNoTracking().AsSplitQuery()
            .Include(episode => episode.Leads.Where(term => term.EndedAt == null))
            .Include(episode => episode.CoreGroup.Where(member => member.EndedOn == null))
            .Include(episode => episode.Pauses)
            .Include(episode => episode.Reviews)
            .Include(episode => episode.Bookings.Where(booking => booking.EndedAt == null)).ThenInclude(booking => booking.Staff)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null && contact.BookingId != null))
            .ToListAsync(cancellationToken);
        var staff = await db.StaffForOrphansAsync([.. episodes.SelectMany(NamedIn)], ServiceTime.LondonDate(now), cancellationToken);
        return new Reconciliation(staff, await db.DisabledStaffAsync(cancellationToken), now).Of(episodes);
    }

    /// <summary>Everybody who holds something in an episode.</summary>
    public static IEnumerable<Guid> NamedIn(Episode episode) =>
        episode.Leads.Where(term => term.EndedAt is null).Select(term => term.StaffMemberId)
            .Concat(episode.CoreGroupNow.Select(member => member.StaffMemberId))
            .Concat(episode.Bookings.SelectMany(booking => booking.StaffIds))
            .Concat(episode.Reviews.Select(review => review.CoverId).OfType<Guid>());

    /// <summary>Members of staff whose account has been disabled.</summary>
    public static async Task<HashSet<Guid>> DisabledStaffAsync(this CrisisCareDbContext db, CancellationToken cancellationToken = default) =>
        await db.Users.Where(user => user.IsDisabled && user.StaffMemberId != null).Select(user => user.StaffMemberId!.Value).ToHashSetAsync(cancellationToken);

    private static Task<Dictionary<Guid, StaffMember>> StaffForOrphansAsync(this CrisisCareDbContext db, HashSet<Guid> named, DateOnly today, CancellationToken cancellationToken) =>
        db.StaffMembers.AsNoTracking().Where(staff => named.Contains(staff.Id))
            .Include(staff => staff.Absences.Where(absence => absence.EndsOn >= today))
            .ToDictionaryAsync(staff => staff.Id, cancellationToken);
}
