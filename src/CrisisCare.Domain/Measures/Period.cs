namespace CrisisCare.Domain.Measures;

/// <summary>How long the periods of a series are: weeks from Monday to Sunday, or calendar months. London dates.</summary>
public enum PeriodLength
{
    Week,
    Month,
}

/// <summary>A stretch of London dates, half open: from its first day up to but not including <see cref="To"/>.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber;

    public double Weeks => Days / 7.0;

    public DateOnly LastDay => To.AddDays(-1);

    /// <summary>Of a whole week or month; no month is as short as a week.</summary>
    public PeriodLength Length => Days == 7 ? PeriodLength.Week : PeriodLength.Month;

    /// <summary>"2 to 8 November 2026", "30 November to 6 December 2026", "28 December 2026 to 3 January 2027".</summary>
    public string Words => (From, LastDay) switch
    {
        var (from, last) when from == last => UkFormat.Date(from),
        var (from, last) when (from.Year, from.Month) == (last.Year, last.Month) => $"{from.Day} to {UkFormat.Date(last)}",
        var (from, last) when from.Year == last.Year => $"{UkFormat.ShortDate(from)} to {UkFormat.Date(last)}",
        var (from, last) => $"{UkFormat.Date(from)} to {UkFormat.Date(last)}",
    };

    public bool Holds(DateOnly date) => From <= date && date < To;
}

/// <summary>
/// The periods of a series, one after the other without a gap. They are always whole: a week or month that is cut short could be subtracted
/// from the whole one, and would show what a few people alone add up to.
/// </summary>
public sealed class Periods
{
    private readonly Period[] all;
    private readonly int firstDay;
    private readonly int[] placeOf;

    /// <summary>Whole weeks or months, from the one that holds the first date to the one that holds the last.</summary>
    public Periods(PeriodLength length, DateOnly from, DateOnly to)
    {
        Length = length;
        all = [.. From(length, from, to)];
        firstDay = Holding(length, from).From.DayNumber;
        placeOf = PlaceOfEachDay();
    }

    public PeriodLength Length { get; }

    public IReadOnlyList<Period> All => all;

    public int Count => all.Length;

    /// <summary>The week or month that a date is in.</summary>
    public static Period Holding(PeriodLength length, DateOnly date)
    {
        var from = length is PeriodLength.Week
            ? date.AddDays(-(((int)date.DayOfWeek + 6) % 7))
            : new DateOnly(date.Year, date.Month, 1);
        return new Period(from, length is PeriodLength.Week ? from.AddDays(7) : from.AddMonths(1));
    }

    /// <summary>Which of the periods a date is in; −1 when in none.</summary>
    public int IndexOf(DateOnly date)
    {
        var day = date.DayNumber - firstDay;
        return (uint)day < (uint)placeOf.Length ? placeOf[day] : -1;
    }

    private static IEnumerable<Period> From(PeriodLength length, DateOnly from, DateOnly to)
    {
        for (var period = Holding(length, from); period.From <= to; period = Holding(length, period.To))
        {
            yield return period;
        }
    }

    private int[] PlaceOfEachDay()
    {
        var places = new int[all.Length == 0 ? 0 : all[^1].To.DayNumber - firstDay];
        for (var at = 0; at < all.Length; at++)
        {
            Array.Fill(places, at, all[at].From.DayNumber - firstDay, all[at].Days);
        }

        return places;
    }
}
