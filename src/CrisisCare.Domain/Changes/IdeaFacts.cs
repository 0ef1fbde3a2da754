namespace CrisisCare.Domain.Changes;

/// <summary>How whoever had an idea is named: as they themselves want it.</summary>
public enum CreditAs
{
    /// <summary>A colleague or partner, who agreed to be named.</summary>
    Name,

    /// <summary>"A healthcare support worker".</summary>
    Role,
    SomeoneWhoUsedTheService,
}

/// <summary>Whose idea it is.</summary>
/// <param name="Words">Their name or role; empty for someone who used the service, who is never named here.</param>
public sealed record Credit(CreditAs As, string? Words)
{
    public const int WordsLength = 60;

    public string Shown => As is CreditAs.SomeoneWhoUsedTheService ? "Someone who used the service" : Words ?? "";

    public static IEnumerable<string> ReasonsAgainst(CreditAs credit, string? words)
    {
        if (credit is not CreditAs.SomeoneWhoUsedTheService && words.TrimmedOrNull() is not { Length: <= WordsLength })
        {
            yield return credit is CreditAs.Name ? $"Write their name, in 1 to {WordsLength} characters" : $"Write their role, in 1 to {WordsLength} characters";
        }
    }
}

/// <summary>An idea as it is told.</summary>
/// <param name="What">What would be different.</param>
public sealed record IdeaFacts(string Title, string What, Credit Credit);
