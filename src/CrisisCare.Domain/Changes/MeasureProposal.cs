namespace CrisisCare.Domain.Changes;

/// <summary>By which measure an idea would be seen to work, and what it should reach. A partner proposes as staff do; a target is set by the team.</summary>
public sealed class MeasureProposal
{
    public const int WhyLength = 300;

    internal MeasureProposal(Guid ideaId, string measureKey, double? target, string why, DateTimeOffset at, Author by)
        : this(ideaId, measureKey, target, why, at, by.Account, by.Kind)
    {
    }

    private MeasureProposal(Guid ideaId, string measureKey, double? target, string why, DateTimeOffset at, Guid account, AuthorKind kind)
    {
        IdeaId = ideaId;
        (MeasureKey, Target, Why) = (measureKey, target, why);
        At = at;
        (Account, Kind) = (account, kind);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid IdeaId { get; private set; }

    public string MeasureKey { get; private set; }

    /// <summary>In the unit of the measure; a share is from 0 to 1. Empty where only the measure is proposed.</summary>
    public double? Target { get; private set; }

    public string Why { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid Account { get; private set; }

    public AuthorKind Kind { get; private set; }

    public static IEnumerable<string> ReasonsAgainstWhy(string? why)
    {
        if (why.TrimmedOrNull() is not { Length: <= WhyLength })
        {
            yield return $"Say why, in 1 to {WhyLength} characters";
        }
    }
}
