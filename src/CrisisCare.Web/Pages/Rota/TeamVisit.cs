using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>Something the team has booked, and for whom.</summary>
public sealed record TeamVisit(Guid PersonId, string PersonName, Booking Booking, string? Intervention)
{
    /// <summary>"Visit, at home"</summary>
    public string Words => $"{Intervention ?? Booking.Kind.Words}, {Where}";

    private string Where => (Booking.Place?.Words ?? Booking.Mechanism.Words).ToLowerInvariant();

    /// <summary>What starts in these London days, in order of time; moved and cancelled bookings are left out.</summary>
    public static async Task<IReadOnlyList<TeamVisit>> LoadAsync(CrisisCareDbContext db, Guid teamId, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var (start, end) = (ServiceTime.At(from, TimeOnly.MinValue), ServiceTime.At(to.AddDays(1), TimeOnly.MinValue));
        var episodes = db.Episodes.Where(episode => episode.TeamId == teamId);
        var bookings = await episodes.AsNoTracking()
            .SelectMany(episode => episode.Bookings)
            .Where(booking => booking.EndedAt == null && booking.StartsAt >= start && booking.StartsAt < end)
            .OrderBy(booking => booking.StartsAt)
            .Include(booking => booking.Staff)
            .ToListAsync(cancellationToken);
        var ids = bookings.Select(booking => booking.EpisodeId).Distinct().ToList();
        var people = await episodes
            .Where(episode => ids.Contains(episode.Id))
            .Join(db.ServiceUsers, episode => episode.ServiceUserId, person => person.Id, (episode, person) => new { EpisodeId = episode.Id, person.Id, person.FirstName, person.LastName })
            .ToDictionaryAsync(person => person.EpisodeId, cancellationToken);
        var interventions = await db.Interventions.Where(one => one.TeamId == teamId).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return bookings.ConvertAll(booking => new TeamVisit(people[booking.EpisodeId].Id, $"{people[booking.EpisodeId].FirstName} {people[booking.EpisodeId].LastName}", booking, booking.InterventionId is { } id ? interventions.GetValueOrDefault(id) : null));
    }
}
