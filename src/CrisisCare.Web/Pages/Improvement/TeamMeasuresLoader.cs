using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>
/// Works the figures out from episodes, contacts and reviews. It never reads a table that holds a name, so that none can
/// reach the page.
/// </summary>
public sealed class TeamMeasuresLoader(CrisisCareDbContext db, TimeProvider clock)
{
    private const int Months = 9;
    private const int FirstDays = 14;

    public async Task<IReadOnlyList<TeamMeasures>> LoadAsync(IReadOnlyList<Guid> teamIds, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var months = Enumerable.Range(0, Months).Select(ago => new DateOnly(today.Year, today.Month, 1).AddMonths(-ago)).ToList();
        var teams = await db.Teams.AsNoTracking().Where(team => teamIds.Contains(team.Id)).OrderBy(team => team.Name).ToListAsync(cancellationToken);
        var measures = new List<TeamMeasures>();
        foreach (var team in teams)
        {
            var ofTeam = db.Episodes.AsNoTracking().OfTeam(team.Id);
            measures.Add(new TeamMeasures(team.Name, await StaffMetAsync(ofTeam, months, today, cancellationToken), await ReviewsAsync(ofTeam, months, today, cancellationToken), await FourWeeksAsync(ofTeam, today, cancellationToken)));
        }

        return measures;
    }

    private static async Task<IReadOnlyList<MonthOfStaffMet>> StaffMetAsync(IQueryable<Episode> ofTeam, List<DateOnly> months, DateOnly today, CancellationToken cancellationToken)
    {
        var from = ServiceTime.At(months[^1], TimeOnly.MinValue);
        var episodes = await ofTeam.Where(episode => episode.AcceptedAt >= from).AsSplitQuery()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .ToListAsync(cancellationToken);
        var byMonth = episodes
            .Where(episode => today.DayNumber - episode.AcceptedOn.DayNumber >= FirstDays)
            .ToLookup(episode => MonthOf(episode.AcceptedOn));
        return
        [
            .. months.Select(month => new MonthOfStaffMet(
                month,
                [.. byMonth[month].Select(episode => (int)ContinuityMeasures.StaffMetFirst14Days.Value(episode.Continuity())!.Value).Order()],
                byMonth[month].DistinctBy(episode => episode.ServiceUserId).Count())),
        ];
    }

    private static async Task<IReadOnlyList<MonthOfReviews>> ReviewsAsync(IQueryable<Episode> ofTeam, List<DateOnly> months, DateOnly today, CancellationToken cancellationToken)
    {
        var from = months[^1];
        var reviews = await ofTeam.SelectMany(episode => episode.Reviews, (episode, review) => new { episode.ServiceUserId, Review = review })
            .Where(found => found.Review.NotNeeded == null && found.Review.DueOn >= from)
            .ToListAsync(cancellationToken);
        var byMonth = reviews
            .Where(found => ReviewPathway.WindowCloses(found.Review.DueOn) < today || found.Review.HeldAt is not null)
            .ToLookup(found => MonthOf(found.Review.DueOn));
        return
        [
            .. months.Select(month => new MonthOfReviews(
                month,
                byMonth[month].Count(),
                byMonth[month].Count(found => found.Review.HeldOnTime),
                byMonth[month].DistinctBy(found => found.ServiceUserId).Count())),
        ];
    }

    private static async Task<FourWeeks> FourWeeksAsync(IQueryable<Episode> ofTeam, DateOnly today, CancellationToken cancellationToken)
    {
        var first = today.AddDays(1 - FourWeeks.Days);
        var from = ServiceTime.At(first, TimeOnly.MinValue);
        var episodes = await ofTeam.AsSplitQuery()
            .Where(episode => episode.Contacts.Any(contact => contact.EndedAt == null && contact.OccurredAt >= from))
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null)).ThenInclude(contact => contact.Staff)
            .Include(episode => episode.Bookings).ThenInclude(booking => booking.Staff)
            .ToListAsync(cancellationToken);
        var contacts = episodes.SelectMany(episode => episode.Contacts.Where(contact => contact.OccurredAt >= from), (episode, contact) => (Episode: episode, Contact: contact)).ToList();
        var kept = contacts.Where(one => one.Contact.BookingId is not null).Select(one => (one.Episode.Bookings.Single(booking => booking.Id == one.Contact.BookingId), one.Contact));
        var given = contacts.Select(one => one.Contact.NewFaceReason)
            .Concat(episodes.SelectMany(episode => episode.Bookings).Where(booking => booking.BookedAt >= from).Select(booking => booking.NewFaceReason))
            .OfType<NewFaceReason>();
        return new FourWeeks(
            first,
            episodes.DistinctBy(episode => episode.ServiceUserId).Count(),
            SwapRate.Of(kept),
            episodes.Select(episode => episode.NewFacesMet(first)).Aggregate(NewFaces.None, (sum, one) => sum + one),
            [.. given.CountBy(reason => reason).OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => (one.Key, one.Value))]);
    }

    private static DateOnly MonthOf(DateOnly date) => new(date.Year, date.Month, 1);
}
