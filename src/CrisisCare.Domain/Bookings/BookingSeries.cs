namespace CrisisCare.Domain.Bookings;

/// <summary>How often something is repeated.</summary>
public enum SeriesPattern
{
    Daily,
    EveryOtherDay,
    Weekdays,
    Weekly,
}

public static class SeriesWords
{
    extension(SeriesPattern pattern)
    {
        public string Words => pattern switch
        {
            SeriesPattern.Daily => "Every day",
            SeriesPattern.EveryOtherDay => "Every other day",
            SeriesPattern.Weekdays => "Monday to Friday",
            _ => "Every week",
        };
    }
}

/// <summary>"Daily at 10am for 5 days": the moments of a series. 10am stays 10am when the clocks change.</summary>
public static class BookingSeries
{
    /// <summary>Four weeks of days.</summary>
    public const int MostOccurrences = 28;

    /// <param name="times">How many occurrences, the first included.</param>
    public static IReadOnlyList<DateTimeOffset> Starts(DateOnly first, TimeOnly at, SeriesPattern pattern, int times) =>
        [.. Dates(first, pattern).Take(Math.Clamp(times, 0, MostOccurrences)).Select(date => ServiceTime.At(date, at))];

    public static IEnumerable<string> ReasonsAgainst(IReadOnlyList<DateTimeOffset> starts)
    {
        if (starts.Count is < 2 or > MostOccurrences)
        {
            yield return $"A series has between 2 and {MostOccurrences} bookings";
        }
    }

    private static IEnumerable<DateOnly> Dates(DateOnly first, SeriesPattern pattern)
    {
        for (var date = first; ; date = date.AddDays(pattern switch { SeriesPattern.Weekly => 7, SeriesPattern.EveryOtherDay => 2, _ => 1 }))
        {
            if (pattern is not SeriesPattern.Weekdays || date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return date;
            }
        }
    }
}
