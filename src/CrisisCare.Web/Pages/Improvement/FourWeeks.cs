using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>The last 28 days: who came instead of whom was booked, and new faces introduced or cold.</summary>
/// <param name="People">How many people the figures belong to.</param>
public sealed record FourWeeks(DateOnly From, int People, SwapRate Swaps, NewFaces NewFaces)
{
    public const int Days = 28;

    public bool IsShown => People >= SmallNumbers.Fewest;

    public static async Task<FourWeeks> LoadAsync(CrisisCareDbContext db, Team team, DateOnly today, CancellationToken cancellationToken)
    {
        var first = today.AddDays(1 - Days);
        var from = ServiceTime.At(first, TimeOnly.MinValue);
        var episodes = await db.Episodes.AsNoTracking().OfTeam(team.Id).AsSplitQuery()
            .Where(episode => episode.Contacts.Any(contact => contact.EndedAt == null && contact.OccurredAt >= from))
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .Include(episode => episode.Bookings).ThenInclude(booking => booking.Staff)
            .ToListAsync(cancellationToken);
        var kept = episodes.SelectMany(episode => episode.Contacts.Where(contact => contact.OccurredAt >= from), (episode, contact) => (Episode: episode, Contact: contact))
            .Where(one => one.Contact.BookingId is not null)
            .Select(one => (one.Episode.Bookings.Single(booking => booking.Id == one.Contact.BookingId), one.Contact));
        return new FourWeeks(
            first,
            episodes.DistinctBy(episode => episode.ServiceUserId).Count(),
            SwapRate.Of(kept),
            episodes.Select(episode => episode.NewFacesMet(first)).Aggregate(NewFaces.None, (sum, one) => sum + one));
    }
}
