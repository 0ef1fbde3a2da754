using System.Globalization;

namespace CrisisCare.Domain;

/// <summary>Dates, times, counts and lists as the NHS writes them on a page, whatever the culture of the server.</summary>
public static class UkFormat
{
    private const int NamedWeekdayReach = 6;

    /// <summary>23 November 2026</summary>
    public static string Date(DateOnly date) => Text(date, "d MMMM yyyy");

    /// <summary>Monday 23 November 2026</summary>
    public static string LongDate(DateOnly date) => Text(date, "dddd d MMMM yyyy");

    /// <summary>23 November, where the year goes without saying.</summary>
    public static string ShortDate(DateOnly date) => Text(date, "d MMMM");

    /// <summary>November 2026</summary>
    public static string Month(DateOnly date) => Text(date, "MMMM yyyy");

    /// <summary>9:15am, 9am, midday, midnight. Seconds are left out.</summary>
    public static string Time(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "midday",
        var (hour, minute) => string.Create(
            CultureInfo.InvariantCulture,
            $"{(hour + 11) % 12 + 1}{(minute == 0 ? "" : $":{minute:00}")}{(hour < 12 ? "am" : "pm")}"),
    };

    /// <summary>The London time of a moment.</summary>
    public static string Time(DateTimeOffset moment) => Time(TimeOnly.FromDateTime(ServiceTime.LondonTime(moment)));

    /// <summary>
    /// A moment as people say it: "Today 9:15am", "Yesterday 4pm", "Sunday 2pm" up to 6 days either way, then "20 November 2pm",
    /// with the year when it is another one.
    /// </summary>
    public static string DayAndTime(DateTimeOffset moment, DateOnly today) =>
        $"{Day(ServiceTime.LondonDate(moment), today)} {Time(moment)}";

    /// <summary>The day part of <see cref="DayAndTime"/>.</summary>
    public static string Day(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "Today",
        -1 => "Yesterday",
        1 => "Tomorrow",
        >= -NamedWeekdayReach and <= NamedWeekdayReach => Text(date, "dddd"),
        _ when date.Year == today.Year => ShortDate(date),
        _ => Date(date),
    };

    /// <summary>How long ago something was saved: just now, 3 minutes ago, 2 hours ago, 5 days ago.</summary>
    public static string Ago(DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } ago => $"{Count((int)ago.TotalMinutes, "minute")} ago",
        { TotalDays: < 1 } ago => $"{Count((int)ago.TotalHours, "hour")} ago",
        var ago => $"{Days((int)ago.TotalDays)} ago",
    };

    /// <summary>1 review, 2 reviews, 1,200 reviews.</summary>
    public static string Count(int number, string singular) => Count(number, singular, singular + "s");

    /// <summary>1 person, 2 people.</summary>
    public static string Count(int number, string singular, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? singular : plural)}");

    /// <summary>1 day, 7 days.</summary>
    public static string Days(int number) => Count(number, "day");

    /// <summary>1 hour, 7.5 hours.</summary>
    public static string Hours(TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.##} {(span == TimeSpan.FromHours(1) ? "hour" : "hours")}");

    /// <summary>a, b and c</summary>
    public static string Join(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };

    private static string Text(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
