namespace CrisisCare.Domain.Changes;

/// <summary>What is told of a change.</summary>
/// <param name="On">The London date on which it happened, or will.</param>
/// <param name="Title">A few words, for the list under a chart.</param>
/// <param name="What">More about it; empty where the title says it all.</param>
public sealed record ChangeFacts(ChangeKind Kind, DateOnly On, string Title, string? What);

/// <summary>
/// Something that changed in a team on a day: a go-live, a training day, somebody leaving. It is drawn on every chart of the team, and says
/// what happened beside a measure, never that one brought the other about. Corrections keep what it said before.
/// </summary>
public sealed class Change : ITeamOwned, IVersioned
{
    public const int TitleLength = 80;
    public const int WhatLength = 500;
    public const int ReasonLength = 300;
    public const int LongestAgoYears = 15;
    public const int FurthestAheadYears = 2;

    private readonly List<ChangeAsItWas> earlier = [];

    public Change(Guid teamId, ChangeFacts facts, DateOnly today, DateTimeOffset at, Guid by)
        : this(teamId, facts.Kind, facts.On, facts.Title, facts.What, at, by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(facts, today));
        Tell(facts);
    }

    private Change(Guid teamId, ChangeKind kind, DateOnly on, string title, string? what, DateTimeOffset createdAt, Guid createdBy)
    {
        TeamId = teamId;
        (Kind, On, Title, What) = (kind, on, title, what);
        CreatedAt = createdAt;
        CreatedBy = createdBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public ChangeKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string Title { get; private set; }

    public string? What { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The account of its author: a team leader, improvement staff or a lived-experience partner.</summary>
    public Guid CreatedBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public string? WithdrawnFor { get; private set; }

    public long Version { get; private set; }

    /// <summary>What it said before each correction, oldest first.</summary>
    public IReadOnlyList<ChangeAsItWas> Earlier => [.. earlier.OrderBy(one => one.CorrectedAt)];

    public bool Stands => WithdrawnAt is null;

    public bool IsAhead(DateOnly today) => On > today;

    public static IEnumerable<string> ReasonsAgainstDate(DateOnly on, DateOnly today)
    {
        if (on < today.AddYears(-LongestAgoYears) || on > today.AddYears(FurthestAheadYears))
        {
            yield return $"The date must be within the last {LongestAgoYears} years or the next {FurthestAheadYears}";
        }
    }

    public static IEnumerable<string> ReasonsAgainst(ChangeFacts facts, DateOnly today)
    {
        if (facts.Title.TrimmedOrNull() is not { Length: <= TitleLength })
        {
            yield return $"The title must have 1 to {TitleLength} characters";
        }

        if (facts.What?.Trim().Length > WhatLength)
        {
            yield return $"What happened must be {WhatLength} characters or fewer";
        }

        foreach (var reason in ReasonsAgainstDate(facts.On, today))
        {
            yield return reason;
        }
    }

    /// <summary>Says it better. What it said is kept; nothing is kept where nothing is different.</summary>
    public void Correct(ChangeFacts facts, DateOnly today, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(facts, today));
        var before = new ChangeFacts(Kind, On, Title, What);
        Tell(facts);

        if (before != new ChangeFacts(Kind, On, Title, What))
        {
            earlier.Add(new ChangeAsItWas(Id, before, at, by));
        }
    }

    /// <summary>Limits that start again at a change need it: they are withdrawn first.</summary>
    public static IEnumerable<string> ReasonsAgainstWithdrawing(int rebases)
    {
        if (rebases > 0)
        {
            yield return "The limits of a measure start again at this change. Withdraw that first, on the page of the measure";
        }
    }

    public void Withdraw(string reason, DateTimeOffset at, Guid by) => (WithdrawnFor, WithdrawnAt, WithdrawnBy) = (reason.Trim(), at, by);

    private void Tell(ChangeFacts facts) => (Kind, On, Title, What) = (facts.Kind, facts.On, facts.Title.Trim(), facts.What.TrimmedOrNull());
}
