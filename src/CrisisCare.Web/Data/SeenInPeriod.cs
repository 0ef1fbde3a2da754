using CrisisCare.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Data;

/// <summary>Reads whoever a team saw in some days, and nobody else: the history of the others stays where it is.</summary>
public static class SeenInPeriod
{
    /// <summary>
    /// Episodes with a contact in these days, with all that counted until their end: whom somebody knew is a matter of the whole
    /// episode. A contact lies inside its episode, so that episodes over before or begun after need not be looked into.
    /// </summary>
    public static IQueryable<Episode> SeenIn(this IQueryable<Episode> episodes, DateRange period)
    {
        var (first, begins, ends) = (period.From, period.Begins, period.Ends);
        return episodes
            .Where(episode => episode.AcceptedAt < ends && (episode.ClosedOn == null || episode.ClosedOn >= first))
            .Where(episode => episode.Contacts.Any(contact => contact.EndedAt == null && contact.OccurredAt >= begins && contact.OccurredAt < ends))
            .AsSplitQuery()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Contacts.Where(contact => contact.EndedAt == null && contact.OccurredAt < ends)).ThenInclude(contact => contact.Staff)
            .Include(episode => episode.Bookings.Where(booking => booking.NewFaceReason != null)).ThenInclude(booking => booking.Staff);
    }
}
