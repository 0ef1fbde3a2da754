using CrisisCare.Domain.Voice;

namespace CrisisCare.Domain.Changes;

/// <summary>What became of an idea.</summary>
public enum IdeaDecision
{
    /// <summary>The team does it: it is a change from a day on.</summary>
    Accepted,
    NotNow,
    Declined,
}

/// <summary>
/// Something the team could do differently: raised, talked over, tried out in small tests, decided. Staff and lived-experience partners are
/// its authors as equals; an accepted idea is <em>done together</em> only when somebody of each kind has agreed to it.
/// </summary>
public sealed partial class ChangeIdea : ITeamOwned, IVersioned
{
    public const int TitleLength = Change.TitleLength;
    public const int WhatLength = 1_000;
    public const int ReasonLength = 500;

    private readonly List<IdeaComment> comments = [];
    private readonly List<TestCycle> tests = [];
    private readonly List<IdeaAgreement> agreements = [];
    private readonly List<MeasureProposal> measures = [];

    private ChangeIdea(Guid teamId, string title, string what, CreditAs creditAs, string? creditWords, Guid? themeId, DateTimeOffset raisedAt, Guid raisedBy, AuthorKind raisedByKind)
    {
        (TeamId, Title, What) = (teamId, title, what);
        (CreditAs, CreditWords, ThemeId) = (creditAs, creditWords, themeId);
        RaisedAt = raisedAt;
        (RaisedBy, RaisedByKind) = (raisedBy, raisedByKind);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public string Title { get; private set; }

    public string What { get; private set; }

    public CreditAs CreditAs { get; private set; }

    public string? CreditWords { get; private set; }

    /// <summary>What people told the team that made somebody think of it; empty where it came otherwise.</summary>
    public Guid? ThemeId { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The account that wrote it down.</summary>
    public Guid RaisedBy { get; private set; }

    public AuthorKind RaisedByKind { get; private set; }

    public IdeaDecision? Decision { get; private set; }

    public string? DecisionReason { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <summary>The change it became, drawn on every chart of the team; only of an accepted idea.</summary>
    public Guid? ChangeId { get; private set; }

    /// <summary>Since when it is marked as done together; the database asks for both accounts beside it.</summary>
    public DateTimeOffset? DoneTogetherAt { get; private set; }

    public Guid? AgreedByStaff { get; private set; }

    public Guid? AgreedByPartner { get; private set; }

    public long Version { get; private set; }

    public Credit Credit => new(CreditAs, CreditWords);

    public IReadOnlyList<IdeaComment> Comments => [.. comments.OrderBy(one => one.At).ThenBy(one => one.Id)];

    public IReadOnlyList<TestCycle> Tests => [.. tests.OrderBy(one => one.Number)];

    public IReadOnlyList<IdeaAgreement> Agreements => [.. agreements.OrderBy(one => one.At).ThenBy(one => one.Id)];

    /// <summary>What was proposed to watch, the latest last.</summary>
    public IReadOnlyList<MeasureProposal> Measures => [.. measures.OrderBy(one => one.At).ThenBy(one => one.Id)];

    public bool IsDoneTogether => DoneTogetherAt is not null;

    /// <summary>Where it is on its way, in a word or two.</summary>
    public string Stage => (Decision, tests.Count) switch
    {
        (IdeaDecision.Accepted, _) => IsDoneTogether ? "Done together" : "We do it",
        (IdeaDecision.NotNow, _) => "Not now",
        (IdeaDecision.Declined, _) => "No",
        (_, > 0) => "Being tested",
        _ => "Being talked over",
    };

    public static ChangeIdea Raise(Guid teamId, IdeaFacts facts, Guid? themeId, DateTimeOffset at, Author by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstTitle(facts.Title).Concat(ReasonsAgainstWhat(facts.What)).Concat(Credit.ReasonsAgainst(facts.Credit.As, facts.Credit.Words)));
        var words = facts.Credit.As is CreditAs.SomeoneWhoUsedTheService ? null : facts.Credit.Words.TrimmedOrNull();
        return new ChangeIdea(teamId, facts.Title.Trim(), facts.What.Trim(), facts.Credit.As, words, themeId, at, by.Account, by.Kind);
    }

    public static IEnumerable<string> ReasonsAgainstTitle(string? title) =>
        title.TrimmedOrNull() is not { Length: <= TitleLength } given ? [$"Say the idea in 1 to {TitleLength} characters"] : Telling.ReasonsAgainst(given);

    public static IEnumerable<string> ReasonsAgainstWhat(string? what) =>
        what.TrimmedOrNull() is not { Length: <= WhatLength } given ? [$"Say what would be different, in 1 to {WhatLength} characters"] : Telling.ReasonsAgainst(given);

    public IdeaComment Comment(string words, DateTimeOffset at, Author by)
    {
        RuleBrokenException.ThrowIfAny(IdeaComment.ReasonsAgainst(words));
        var comment = new IdeaComment(Id, words.Trim(), at, by);
        comments.Add(comment);
        return comment;
    }

    public MeasureProposal Propose(string measureKey, double? target, string why, DateTimeOffset at, Author by)
    {
        var proposal = new MeasureProposal(Id, measureKey, target, why.Trim(), at, by);
        measures.Add(proposal);
        return proposal;
    }
}
