using CrisisCare.Domain.Voice;

namespace CrisisCare.Domain.Changes;

/// <summary>What somebody says about an idea. It stands as it was said; whoever thinks again says so in another.</summary>
public sealed class IdeaComment
{
    public const int WordsLength = 1_000;

    internal IdeaComment(Guid ideaId, string words, DateTimeOffset at, Author by)
        : this(ideaId, words, at, by.Account, by.Kind)
    {
    }

    private IdeaComment(Guid ideaId, string words, DateTimeOffset at, Guid account, AuthorKind kind)
    {
        IdeaId = ideaId;
        Words = words;
        At = at;
        (Account, Kind) = (account, kind);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid IdeaId { get; private set; }

    public string Words { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid Account { get; private set; }

    public AuthorKind Kind { get; private set; }

    public static IEnumerable<string> ReasonsAgainst(string? words) =>
        words.TrimmedOrNull() is not { } given ? ["Write something"]
        : given.Length > WordsLength ? [$"A comment must be {WordsLength} characters or fewer"]
        : Telling.ReasonsAgainst(given);
}
