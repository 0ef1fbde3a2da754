using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Calendar;

/// <summary>
/// The secret addresses at which calendars fetch bookings. Nobody is logged in there: the secret is the key, and whatever is
/// wrong with it, the answer is that there is nothing here.
/// </summary>
public static class CalendarFeeds
{
    public const string Route = "/calendar/{secret}.ics";

    private const string Limit = nameof(CalendarFeeds);
    private const int DaysBack = 14;
    private const int DaysCancelledAreKept = 30;

    public static void AddCalendarFeeds(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limiter =>
        limiter.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 120, Window = TimeSpan.FromMinutes(1) })));

    public static void MapCalendarFeeds(this WebApplication app) =>
        app.MapMethods(Route, [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AllowAnonymous().RequireRateLimiting(Limit);

    /// <summary>The address somebody gives their calendar.</summary>
    public static string AddressOf(string secret, string publicUrl) => $"{publicUrl.TrimEnd('/')}/calendar/{secret}.ics";

    private static async Task<IResult> AnswerAsync(string secret, HttpContext context, CrisisCareDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await OwnerAsync(db, secret, clock.Today, cancellationToken) is not { } owner)
        {
            return Results.NotFound();
        }

        var bookings = await db.BookingsOf(owner, clock.GetUtcNow()).ToListAsync(cancellationToken);
        return Results.Text(BookingCalendar.Write(bookings.Select(Write), clock.Today.AddDays(-DaysBack)), "text/calendar", Encoding.UTF8);
    }

    /// <summary>Whose feed it is, while it is not revoked, they work here and they have an account that may log in.</summary>
    private static async Task<Guid?> OwnerAsync(CrisisCareDbContext db, string secret, DateOnly today, CancellationToken cancellationToken)
    {
        if (!CalendarFeed.CouldBe(secret))
        {
            return null;
        }

        var hash = CalendarFeed.HashOf(secret);
        return await (
            from feed in db.CalendarFeeds
            join member in db.StaffMembers.WorkingOn(today) on feed.StaffMemberId equals member.Id
            where feed.SecretHash == hash && feed.RevokedAt == null
            where db.Users.Any(user => user.StaffMemberId == member.Id && !user.IsDisabled)
            select (Guid?)member.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Of one member of staff, from 14 days ago to a year ahead, with what was moved or cancelled in the last 30 days. Nobody
    /// is logged in, so no team is visible: these bookings are, and only what a calendar is told of them.
    /// </summary>
    public static IQueryable<FedBooking> BookingsOf(this CrisisCareDbContext db, Guid owner, DateTimeOffset now)
    {
        var today = ServiceTime.LondonDate(now);
        var from = ServiceTime.At(today.AddDays(-DaysBack), TimeOnly.MinValue);
        var to = ServiceTime.At(today.AddDays(Booking.LongestDaysAhead + 1), TimeOnly.MinValue);
        var endedSince = now.AddDays(-DaysCancelledAreKept);
        return db.Episodes.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).AsNoTracking()
            .Join(db.ServiceUsers, episode => episode.ServiceUserId, person => person.Id, (episode, person) => new { episode, person })
            .SelectMany(pair => pair.episode.Bookings, (pair, booking) => new { pair.person, booking })
            .Where(row => row.booking.Staff.Any(staff => staff.StaffMemberId == owner))
            .Where(row => row.booking.StartsAt >= from && row.booking.StartsAt < to && (row.booking.EndedAt == null || row.booking.EndedAt >= endedSince))
            .OrderBy(row => row.booking.StartsAt)
            .Select(row => new FedBooking(row.booking.Id, row.booking.Kind, row.person.FirstName, row.person.LastName, row.booking.StartsAt, row.booking.DurationMinutes, row.booking.BookedAt, row.booking.EndedAt));
    }

    private static CalendarBooking Write(FedBooking row) =>
        new(row.Id, row.Kind, Initials(row.FirstName, row.LastName), row.StartsAt, row.DurationMinutes, row.BookedAt, row.EndedAt);

    private static string Initials(params IEnumerable<string> names) =>
        string.Concat(names.Select(name => $"{StringInfo.GetNextTextElement(name.Trim()).ToUpperInvariant()}."));
}

/// <summary>A booking of a feed as the database has it, before the name becomes initials.</summary>
public sealed record FedBooking(Guid Id, BookingKind Kind, string FirstName, string LastName, DateTimeOffset StartsAt, int DurationMinutes, DateTimeOffset BookedAt, DateTimeOffset? EndedAt);
