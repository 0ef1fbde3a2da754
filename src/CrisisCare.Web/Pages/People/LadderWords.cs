using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Pages.People;

/// <summary>A colleague on the ladder, as the page says it.</summary>
public static class LadderWords
{
    /// <summary>"Lou Marsh, healthcare support worker · met 3 times, last Tuesday · on shift until 9pm · 2 visits that day"</summary>
    public static string Words(this LadderRow row, bool hasRota, DateOnly today) => string.Join(" · ", new[]
    {
        $"{row.Staff.Name}, {row.Staff.Profession.Words}",
        row.Acquaintance is { HasMet: true, LastMetAt: { } last } known
            ? $"met {UkFormat.Count(known.Meetings, "time")}, last {Lower(UkFormat.Day(ServiceTime.LondonDate(last), today))}"
            : "not met yet",
        row.Shift is { } shift ? $"on shift until {UkFormat.Time(shift.Ends)}" : hasRota ? "not on shift then" : null,
        $"{UkFormat.Count(row.Visits, "visit")} that day",
    }.OfType<string>());

    /// <summary>Weekdays and months keep their capital; today and yesterday do not.</summary>
    private static string Lower(string day) => day is "Today" or "Yesterday" or "Tomorrow" ? day.ToLowerInvariant() : day;
}
