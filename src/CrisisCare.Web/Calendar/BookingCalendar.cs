using CrisisCare.Domain.Bookings;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CrisisCare.Web.Calendar;

/// <summary>A booking as somebody's own calendar is told of it. It leaves the building, so it says no more than this.</summary>
/// <param name="Initials">"G.A.": never a name, an address or an NHS number.</param>
/// <param name="EndedAt">When it was moved or cancelled; empty while it stands.</param>
public sealed record CalendarBooking(Guid Id, BookingKind Kind, string Initials, DateTimeOffset StartsAt, int DurationMinutes, DateTimeOffset BookedAt, DateTimeOffset? EndedAt)
{
    /// <summary>"Visit, G.A., 10am"</summary>
    public string Summary => $"{Kind.Words}, {Initials}, {UkFormat.Time(StartsAt)}";
}

/// <summary>Bookings as iCalendar (RFC 5545): London wall time, each by an id of its own, so that one that is moved or cancelled goes out of calendars too.</summary>
public static class BookingCalendar
{
    private const string London = "Europe/London";

    public static string Write(IEnumerable<CalendarBooking> bookings, DateOnly from)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CrisisCare//Bookings//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "CrisisCare bookings");
        calendar.AddProperty("X-WR-TIMEZONE", London);
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(London, from.ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        calendar.Events.AddRange(bookings.Select(EventOf));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent EventOf(CalendarBooking booking) => new()
    {
        Uid = $"{booking.Id}@crisiscare",
        Summary = booking.Summary,
        Class = "PRIVATE",
        Start = At(booking.StartsAt),
        End = At(booking.StartsAt.AddMinutes(booking.DurationMinutes)),
        Created = Utc(booking.BookedAt),
        DtStamp = Utc(booking.EndedAt ?? booking.BookedAt),
        LastModified = Utc(booking.EndedAt ?? booking.BookedAt),
        Sequence = booking.EndedAt is null ? 0 : 1,
        Status = booking.EndedAt is null ? EventStatus.Confirmed : EventStatus.Cancelled,
    };

    private static CalDateTime At(DateTimeOffset moment) => new(ServiceTime.LondonTime(moment), London, hasTime: true);

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId, hasTime: true);
}
