using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Tomorrow;

/// <summary>A booking in which a new face is to give way, as it stands at the moment of the press, not as the list showed it.</summary>
public sealed record BookingSwap(Episode Episode, Booking Booking, BookingLadder Ladder, DateTimeOffset Now)
{
    /// <summary>Nothing for a booking there is not, or that is another team's.</summary>
    public static async Task<BookingSwap?> FindAsync(CrisisCareDbContext db, Guid bookingId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var episode = await db.Episodes.Where(one => one.Bookings.Any(booking => booking.Id == bookingId))
            .AsSplitQuery()
            .Include(one => one.Leads)
            .Include(one => one.CoreGroup)
            .Include(one => one.Pauses)
            .Include(one => one.Reviews)
            .Include(one => one.Bookings).ThenInclude(booking => booking.Staff)
            .Include(one => one.Contacts).ThenInclude(contact => contact.Staff)
            .SingleOrDefaultAsync(cancellationToken);
        if (episode is null)
        {
            return null;
        }

        var booking = episode.Bookings.Single(one => one.Id == bookingId);
        var team = await db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId, cancellationToken);
        var facts = await db.DayFactsAsync(team, [episode], booking.StartsOn, now, cancellationToken);
        return new BookingSwap(episode, booking, facts.LadderOf(episode, booking), now);
    }

    public IEnumerable<string> ReasonsAgainst(Guid from, Guid to) => Episode.ReasonsAgainstSwapping(Booking, from, Ladder.Find(to), Now);

    public void Make(Guid from, Guid to, Guid by) => Episode.Swap(Booking, from, Ladder.Find(to)!, Now, by);
}
