using CrisisCare.Domain;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages;

public sealed partial class TomorrowTests
{
    private const string Swap = "Swap to Lou Marsh for Grace Abernathy at 10am to 10:30am";

    private DateTimeOffset Tomorrow(int hour) => ServiceTime.At(app.Today.AddDays(1), new TimeOnly(hour, 0));

    private static IEnumerable<string> Headings(BrowsedPage page) =>
        page.Document.QuerySelectorAll("main h2").Select(heading => string.Join(' ', heading.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Grace has met Lou; Bo is booked for tomorrow at 10am; Lou and Bo are on the early shift.</summary>
    private async Task<(Given Given, Episode Grace)> NewFaceAsync()
    {
        var given = await Given.ATeamAsync(app);
        var grace = await given.APersonAsync("Grace", "Abernathy", app.Now.AddDays(-2), given.Sam);
        await given.AContactAsync(grace.Id, app.Now.AddDays(-1), [given.Lou]);
        await BookAsync(grace, Tomorrow(10), given.Bo);
        await app.WithDbAsync(async db =>
        {
            db.AddRange(
                new Shift(given.Team.Id, given.Lou.Id, app.Today.AddDays(1), ShiftKind.Early),
                new Shift(given.Team.Id, given.Fran.Id, app.Today.AddDays(1), ShiftKind.Early),
                new Shift(given.Team.Id, given.Bo.Id, app.Today.AddDays(1), ShiftKind.Early));
            await db.SaveChangesAsync();
        });
        return (given, grace);
    }

    private Task BookAsync(Episode episode, DateTimeOffset at, params StaffMember[] staff) =>
        app.WithDbAsync(async db =>
        {
            var loaded = await db.Episodes.Include(one => one.Pauses).SingleAsync(one => one.Id == episode.Id);
            loaded.Book(new BookingDetails(BookingKind.Visit, at, 45, Mechanism.FaceToFace, Place.Home, [.. staff.Select(one => one.Id)], WindowMinutes: 30, IsAgreed: true), app.Now, by: null);
            await db.SaveChangesAsync();
        });

    private Task<List<Booking>> BookingsAsync(Episode episode) =>
        app.WithDbAsync(db => db.Episodes.AsNoTracking().Where(one => one.Id == episode.Id).SelectMany(one => one.Bookings).Include(booking => booking.Staff).ToListAsync());
}
