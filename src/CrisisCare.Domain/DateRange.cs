namespace CrisisCare.Domain;

/// <summary>Some London dates in a row, the first and the last included.</summary>
public sealed record DateRange(DateOnly From, DateOnly To)
{
    /// <summary>What a page about a team shows unless asked otherwise: four whole weeks, so that no weekday is there more often. Days.</summary>
    public const int UsualDays = 28;

    /// <summary>The longest that is read at once. Days.</summary>
    public const int LongestDays = 366;

    /// <summary>Before any team had records like these: an earlier year is a slip of the pen.</summary>
    public const int EarliestYear = 2000;

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The moment at which it begins.</summary>
    public DateTimeOffset Begins => ServiceTime.At(From, TimeOnly.MinValue);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset Ends => ServiceTime.At(To.AddDays(1), TimeOnly.MinValue);

    /// <summary>1 November 2026; 1 to 28 November 2026; 26 October to 22 November 2026</summary>
    public string Words => this switch
    {
        { Days: 1 } => UkFormat.Date(From),
        _ when (From.Year, From.Month) == (To.Year, To.Month) => $"{From.Day} to {UkFormat.Date(To)}",
        _ when From.Year == To.Year => $"{UkFormat.ShortDate(From)} to {UkFormat.Date(To)}",
        _ => $"{UkFormat.Date(From)} to {UkFormat.Date(To)}",
    };

    public bool Holds(DateTimeOffset moment) => Begins <= moment && moment < Ends;

    /// <summary>The days up to a date, that date included.</summary>
    public static DateRange UpTo(DateOnly last, int days = UsualDays) => new(last.DayNumber < days ? last : last.AddDays(1 - days), last);

    public static DateRange MonthOf(DateOnly date)
    {
        var first = new DateOnly(date.Year, date.Month, 1);
        return new DateRange(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>A whole month that is over: the one that holds the date, or the last one where that is not over.</summary>
    public static DateRange MonthOver(DateOnly date, DateOnly today) =>
        date.Year >= EarliestYear && date < today && MonthOf(date) is var month && month.To < today ? month : MonthOf(new DateOnly(today.Year, today.Month, 1).AddDays(-1));

    public static IEnumerable<string> ReasonsAgainst(DateOnly from, DateOnly to, DateOnly today)
    {
        if (to > today)
        {
            yield return "The last day must be today or in the past";
        }

        if (from.Year < EarliestYear)
        {
            yield return $"The first day must be in {EarliestYear} or later. Check the year";
        }

        if (from > to)
        {
            yield return "The first day must be on or before the last day";
        }
        else if (to.DayNumber - from.DayNumber >= LongestDays)
        {
            yield return "A period can be a year long at most";
        }
    }
}
