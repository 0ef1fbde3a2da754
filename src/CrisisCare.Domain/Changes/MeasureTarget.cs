namespace CrisisCare.Domain.Changes;

/// <summary>What a team wants a measure to reach: who decided it, when and why. One at a time; earlier ones are kept.</summary>
/// <param name="value">In the unit of the measure; a share is from 0 to 1.</param>
/// <param name="decidedBy">In words: "Team meeting", "Fran and Viv".</param>
/// <param name="decidedOn">The London date of the decision, not that of writing it down.</param>
public sealed class MeasureTarget(
    Guid teamId, string measureKey, double value, string decidedBy, DateOnly decidedOn, string reason, DateTimeOffset setAt, Guid setBy) : ITeamOwned
{
    public const int DecidedByLength = 80;
    public const int ReasonLength = 300;
    public const double Highest = 10_000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; } = teamId;

    public string MeasureKey { get; private set; } = measureKey;

    public double Value { get; private set; } = value;

    public string DecidedBy { get; private set; } = decidedBy;

    public DateOnly DecidedOn { get; private set; } = decidedOn;

    public string Reason { get; private set; } = reason;

    public DateTimeOffset SetAt { get; private set; } = setAt;

    /// <summary>The account that wrote it down.</summary>
    public Guid SetBy { get; private set; } = setBy;

    /// <summary>When another took its place, or it was taken away.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public bool Stands => EndedAt is null;

    /// <param name="isShare">The measure is a share: it cannot be more than all.</param>
    public static IEnumerable<string> ReasonsAgainstValue(double value, bool isShare)
    {
        if (!double.IsFinite(value) || value < 0 || value > (isShare ? 1 : Highest))
        {
            yield return isShare ? "The target must be from 0 to 100%" : $"The target must be from 0 to 10,000";
        }
    }

    public static IEnumerable<string> ReasonsAgainstDate(DateOnly decidedOn, DateOnly today)
    {
        if (decidedOn > today)
        {
            yield return "The date of the decision must be today or earlier";
        }
        else if (decidedOn < today.AddYears(-Change.LongestAgoYears))
        {
            yield return $"The date of the decision must be within the last {Change.LongestAgoYears} years";
        }
    }

    public void End(DateTimeOffset at, Guid by)
    {
        EndedAt ??= at;
        EndedBy ??= by;
    }
}
