namespace CrisisCare.Domain.Voice;

/// <summary>
/// Words of an excerpt that a theme is shown by. They are public only while two people of different kinds, staff and a lived-experience
/// partner, have cleared them; either, and whoever works on themes, takes that back at any moment.
/// </summary>
public sealed class Quote : ITeamOwned
{
    public const int WordsLength = 600;

    private readonly List<Clearance> clearances = [];

    private Quote(Guid teamId, Guid themeId, Guid excerptId, string words, DateTimeOffset proposedAt, Guid proposedBy, AuthorKind proposedByKind)
    {
        TeamId = teamId;
        ThemeId = themeId;
        ExcerptId = excerptId;
        Words = words;
        ProposedAt = proposedAt;
        (ProposedBy, ProposedByKind) = (proposedBy, proposedByKind);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public Guid ThemeId { get; private set; }

    public Guid ExcerptId { get; private set; }

    [NotInTrail]
    public string? Words { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public Guid ProposedBy { get; private set; }

    public AuthorKind ProposedByKind { get; private set; }

    /// <summary>Those taken back stay, with who took them back.</summary>
    public IReadOnlyList<Clearance> Clearances => clearances;

    public IEnumerable<Clearance> Standing => clearances.Where(one => one.Stands);

    public bool IsCleared => Enum.GetValues<AuthorKind>().All(kind => Standing.Any(one => one.Kind == kind));

    public static IEnumerable<string> ReasonsAgainst(Excerpt excerpt, string? words)
    {
        if (!excerpt.Stands || excerpt.Words is not { } original)
        {
            return ["That feedback can no longer be read here"];
        }

        return words?.Trim().Length > WordsLength
            ? [$"A quote must be {WordsLength} characters or fewer. Take some of it out"]
            : TakingOut.ReasonsAgainst(original, words).Concat(Telling.ReasonsAgainst(words));
    }

    public static Quote Propose(Theme theme, Excerpt excerpt, string words, DateTimeOffset at, Author by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(excerpt, words));
        return new Quote(theme.TeamId, theme.Id, excerpt.Id, words.Trim(), at, by.Account, by.Kind);
    }

    public IEnumerable<string> ReasonsAgainstClearing(Author by)
    {
        if (Words is null)
        {
            yield return "These words were removed";
        }
        else if (Standing.Any(one => one.Account == by.Account))
        {
            yield return "You have cleared this quote already";
        }
        else if (Standing.Any(one => one.Kind == by.Kind))
        {
            yield return $"{by.Kind.Plural} have cleared this quote already. The second must be {by.Kind.Other.Words}";
        }
    }

    public Clearance Clear(DateTimeOffset at, Author by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstClearing(by));
        var clearance = new Clearance(Id, by.Account, by.Kind, at);
        clearances.Add(clearance);
        return clearance;
    }

    /// <summary>It is public no more from this moment; to show it again, two have to clear it anew.</summary>
    public void TakeBack(DateTimeOffset at, Guid by)
    {
        foreach (var one in Standing)
        {
            one.TakeBack(at, by);
        }
    }

    /// <summary>The words of the piece were removed for a legal reason.</summary>
    public void Remove(DateTimeOffset at, Guid by)
    {
        Words = null;
        TakeBack(at, by);
    }
}
