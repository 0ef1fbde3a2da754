namespace CrisisCare.Domain.Rota;

/// <summary>From when to when a shift goes, on a London clock. A shift that ends at or before the time it starts goes over midnight.</summary>
public sealed record ShiftHours(TimeOnly Starts, TimeOnly Ends)
{
    public bool GoesOverMidnight => Ends <= Starts;

    /// <summary>By the clock on the wall, breaks included.</summary>
    public TimeSpan Length => Ends - Starts;

    /// <summary>7am to 3pm</summary>
    public string Words => $"{UkFormat.Time(Starts)} to {UkFormat.Time(Ends)}";

    public static IEnumerable<string> ReasonsAgainst(TimeOnly starts, TimeOnly ends)
    {
        if (starts == ends)
        {
            yield return "A shift must end at another time than it starts";
        }
    }
}
