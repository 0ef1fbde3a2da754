using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>How much somebody holds from a day on, in every team: whoever leaves here leaves those people too. Only numbers are read.</summary>
public static class HeldEverywhere
{
    public static async Task<Holdings> CountAsync(CrisisCareDbContext db, Guid staffMemberId, DateOnly from, DateTimeOffset now)
    {
        var open = db.Episodes.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).Open();
        var start = ServiceTime.At(from, TimeOnly.MinValue);
        var first = start > now ? start : now;
        return new Holdings(
            await open.LedBy(staffMemberId).CountAsync(),
            await open.SelectMany(episode => episode.CoreGroup).CountAsync(member => member.StaffMemberId == staffMemberId && member.EndedOn == null),
            await open.SelectMany(episode => episode.Bookings).CountAsync(booking =>
                booking.EndedAt == null && booking.StartsAt >= first && booking.Staff.Any(staff => staff.StaffMemberId == staffMemberId)),
            await open.SelectMany(episode => episode.Reviews).CountAsync(review =>
                review.CoverId == staffMemberId && review.HeldAt == null && review.NotNeeded == null && review.DueOn >= from));
    }
}
