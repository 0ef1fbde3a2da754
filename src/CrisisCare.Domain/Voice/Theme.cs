using CrisisCare.Domain.Changes;

namespace CrisisCare.Domain.Voice;

/// <summary>
/// What several pieces of feedback are about, found by people who read them: staff and lived-experience partners together. No program
/// reads a mood out of the words. A theme is replied to by a decision, and by what changed.
/// </summary>
public sealed class Theme : ITeamOwned, IVersioned
{
    public const int TitleLength = 80;
    public const int DecisionLength = 500;

    /// <summary>A reply is owed within this time, and it is visible to everybody when it is not given. Days. Source: the founders' issue, 4 weeks.</summary>
    public const int ReplyWithin = 28;

    private readonly List<ThemePiece> pieces = [];
    private readonly List<Quote> quotes = [];

    private Theme(Guid teamId, string title, DateTimeOffset startedAt, Guid startedBy, AuthorKind startedByKind)
    {
        TeamId = teamId;
        Title = title;
        StartedAt = startedAt;
        (StartedBy, StartedByKind) = (startedBy, startedByKind);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public string Title { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Guid StartedBy { get; private set; }

    public AuthorKind StartedByKind { get; private set; }

    /// <summary>What the team decided about it, in plain words for everybody.</summary>
    public string? Decision { get; private set; }

    /// <summary>The London date of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The account that wrote the decision down.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>What changed, where it came about without an idea of its own (<see cref="ChangeIdea"/>).</summary>
    public Guid? ChangeId { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<ThemePiece> Pieces => pieces;

    public IReadOnlyList<Quote> Quotes => quotes;

    public bool HasReply => Decision is not null;

    public static Theme Begin(Guid teamId, string title, DateTimeOffset at, Author by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstTitle(title));
        return new Theme(teamId, title.Trim(), at, by.Account, by.Kind);
    }

    public static IEnumerable<string> ReasonsAgainstTitle(string? title) =>
        title.TrimmedOrNull() is not { } given ? ["Say in a few words what it is about"]
        : given.Length > TitleLength ? [$"The title must be {TitleLength} characters or fewer"]
        : Telling.ReasonsAgainst(given);

    /// <summary>Whoever adds the same piece again changes nothing.</summary>
    public void Hold(Excerpt excerpt, DateTimeOffset at, Author by)
    {
        if (pieces.All(one => one.PieceId != excerpt.PieceId))
        {
            pieces.Add(new ThemePiece(Id, excerpt.PieceId, at, by));
        }
    }

    public static IEnumerable<string> ReasonsAgainstDecision(string? decision) =>
        decision.TrimmedOrNull() is not { } given ? ["Say what was decided"]
        : given.Length > DecisionLength ? [$"What was decided must be {DecisionLength} characters or fewer"]
        : Telling.ReasonsAgainst(given);

    public static IEnumerable<string> ReasonsAgainstDate(DateOnly on, DateOnly today)
    {
        if (on > today || on < today.AddYears(-Change.LongestAgoYears))
        {
            yield return $"The date of the decision must be today or within the last {Change.LongestAgoYears} years";
        }
    }

    /// <param name="changeId">A change of the team that is on its charts; empty where nothing has changed yet, or the idea of it says so.</param>
    public void Decide(string decision, DateOnly on, Guid? changeId, DateOnly today, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstDecision(decision).Concat(ReasonsAgainstDate(on, today)));
        (Decision, DecidedOn, DecidedBy, ChangeId) = (decision.Trim(), on, by, changeId);
    }
}
