namespace CrisisCare.Domain.Changes;

/// <summary>
/// Time that somebody was given to improve the team, beside their other work or paid as a partner. Ideas come to nothing without it:
/// that was the founders' lesson. It says which kind of author, never who.
/// </summary>
public sealed class ProtectedTime(Guid teamId, AuthorKind kind, DateOnly on, int minutes, string onWhat, DateTimeOffset writtenAt, Guid writtenBy) : ITeamOwned
{
    public const int OnWhatLength = 100;
    public const int LongestMinutes = 12 * 60;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; } = teamId;

    /// <summary>Whose time it was.</summary>
    public AuthorKind Kind { get; private set; } = kind;

    public DateOnly On { get; private set; } = on;

    /// <summary>Of all who took part together: two people for an hour are 120. Minutes.</summary>
    public int Minutes { get; private set; } = minutes;

    public string OnWhat { get; private set; } = onWhat;

    public DateTimeOffset WrittenAt { get; private set; } = writtenAt;

    public Guid WrittenBy { get; private set; } = writtenBy;

    public DateTimeOffset? TakenBackAt { get; private set; }

    public static IEnumerable<string> ReasonsAgainstDate(DateOnly on, DateOnly today)
    {
        if (on > today || on < today.AddYears(-Change.LongestAgoYears))
        {
            yield return $"The date must be within the last {Change.LongestAgoYears} years";
        }
    }

    /// <param name="hours">In steps of a quarter of an hour.</param>
    public static IEnumerable<string> ReasonsAgainstHours(decimal hours)
    {
        if (hours <= 0 || hours * 60 > LongestMinutes || hours * 4 % 1 != 0)
        {
            yield return $"The hours must be from 0.25 to {LongestMinutes / 60}, in quarters, like 1.5";
        }
    }

    public static IEnumerable<string> ReasonsAgainstOnWhat(string? onWhat)
    {
        if (onWhat.TrimmedOrNull() is not { Length: <= OnWhatLength })
        {
            yield return $"Say what it was for, in 1 to {OnWhatLength} characters";
        }
    }

    /// <summary>It was written down wrongly. It stays in the trail and leaves the totals.</summary>
    public void TakeBack(DateTimeOffset at) => TakenBackAt ??= at;
}
