namespace CrisisCare.Domain.Rota;

/// <summary>Monday to Sunday, London dates.</summary>
public sealed record RotaWeek
{
    /// <summary>Further away than this is a slip of the pen in the year. Years, both ways.</summary>
    private const int ReachYears = 2;

    private RotaWeek(DateOnly monday)
    {
        Monday = monday;
    }

    public DateOnly Monday { get; }

    public DateOnly Sunday => Monday.AddDays(6);

    public IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, 7).Select(Monday.AddDays)];

    public RotaWeek Next => new(Monday.AddDays(7));

    public RotaWeek Previous => new(Monday.AddDays(-7));

    /// <summary>23 to 29 November 2026; 30 November to 6 December 2026</summary>
    public string Words => (Monday.Year == Sunday.Year, Monday.Month == Sunday.Month) switch
    {
        (_, true) => $"{Monday.Day} to {UkFormat.Date(Sunday)}",
        (true, _) => $"{UkFormat.ShortDate(Monday)} to {UkFormat.Date(Sunday)}",
        _ => $"{UkFormat.Date(Monday)} to {UkFormat.Date(Sunday)}",
    };

    /// <summary>The week that a date is in.</summary>
    public static RotaWeek Of(DateOnly date) => new(date.AddDays(-(((int)date.DayOfWeek + 6) % 7)));

    public bool Holds(DateOnly date) => Monday <= date && date <= Sunday;

    public static IEnumerable<string> ReasonsAgainst(DateOnly date, DateOnly today)
    {
        var (first, last) = (today.AddYears(-ReachYears), today.AddYears(ReachYears));
        if (date < first || date > last)
        {
            yield return $"The rota goes from {UkFormat.Date(first)} to {UkFormat.Date(last)}. Check the year";
        }
    }
}
