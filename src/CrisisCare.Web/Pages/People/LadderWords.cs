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
        row.Acquaintance.MetAndWhen(today),
        row.Shift is { } shift ? $"on shift until {UkFormat.Time(shift.Ends)}" : hasRota ? "not on shift then" : null,
        $"{UkFormat.Count(row.Visits, "visit")} that day",
    }.OfType<string>());
}
