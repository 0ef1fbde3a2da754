using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>One booking in somebody's day.</summary>
/// <param name="What">What it is for; a planned intervention by its name.</param>
/// <param name="ContactId">The contact that kept it, once it has been logged.</param>
/// <param name="With">The colleagues who are booked to come too.</param>
public sealed record MyBooking(Guid Id, Guid PersonId, string PersonName, DateTimeOffset At, int Minutes, string What, Mechanism Mechanism, Place? Place, IReadOnlyList<string> With, Guid? ContactId)
{
    /// <summary>"Visit, at home, with Lou Marsh"</summary>
    public string Words
    {
        get
        {
            var where = Place?.Words.ToLowerInvariant() ?? Mechanism.Words.ToLowerInvariant();
            return With.Count == 0 ? $"{What}, {where}" : $"{What}, {where}, with {UkFormat.Join(With)}";
        }
    }
}

/// <summary>The bookings of one member of staff: today's, and those of the last 14 days whose outcome nobody has logged.</summary>
public sealed record MyBookings(IReadOnlyList<MyBooking> Today, IReadOnlyList<MyBooking> NotLogged)
{
    private const int DaysBack = 14;

    public static async Task<MyBookings> LoadAsync(CrisisCareDbContext db, Guid me, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        var from = ServiceTime.At(today.AddDays(-DaysBack), TimeOnly.MinValue);
        var to = ServiceTime.At(today.AddDays(1), TimeOnly.MinValue);
        var rows = await db.Episodes.AsNoTracking()
            .Join(db.ServiceUsers, episode => episode.ServiceUserId, person => person.Id, (episode, person) => new { episode, person })
            .SelectMany(pair => pair.episode.Bookings, (pair, booking) => new { pair.episode, pair.person, booking })
            .Where(row => row.booking.EndedAt == null && row.booking.StartsAt >= from && row.booking.StartsAt < to && row.booking.Staff.Any(staff => staff.StaffMemberId == me))
            .OrderBy(row => row.booking.StartsAt)
            .Select(row => new
            {
                row.booking.Id,
                PersonId = row.person.Id,
                row.person.FirstName,
                row.person.LastName,
                row.booking.StartsAt,
                row.booking.DurationMinutes,
                row.booking.Kind,
                Intervention = db.Interventions.Where(one => one.Id == row.booking.InterventionId).Select(one => one.Name).FirstOrDefault(),
                row.booking.Mechanism,
                row.booking.Place,
                Colleagues = row.booking.Staff.Where(staff => staff.StaffMemberId != me).Select(staff => staff.StaffMemberId).ToList(),
                ContactId = row.episode.Contacts
                    .Where(contact => contact.EndedAt == null && contact.BookingId == row.booking.Id)
                    .Select(contact => (Guid?)contact.Id)
                    .FirstOrDefault(),
            })
            .ToListAsync();

        var colleagues = rows.SelectMany(row => row.Colleagues).Distinct().ToList();
        var names = await db.StaffMembers.AsNoTracking().Where(member => colleagues.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name);
        var bookings = rows.ConvertAll(row => new MyBooking(
            row.Id, row.PersonId, $"{row.FirstName} {row.LastName}", row.StartsAt, row.DurationMinutes, row.Intervention ?? row.Kind.Words, row.Mechanism, row.Place, [.. row.Colleagues.Select(id => names[id])], row.ContactId));
        return new MyBookings(
            [.. bookings.Where(booking => ServiceTime.LondonDate(booking.At) == today)],
            [.. bookings.Where(booking => ServiceTime.LondonDate(booking.At) < today && booking.ContactId is null)]);
    }
}
