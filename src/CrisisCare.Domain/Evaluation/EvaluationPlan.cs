using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// What a team promises to look at before it looks: drafted together, then locked with a hash that stands beside every result. A locked plan
/// says the same for ever; what has to be said later is an amendment, dated and with an author. Source of the idea: the registration of
/// trials before they begin (ICMJE 2004).
/// </summary>
public sealed class EvaluationPlan : ITeamOwned, IVersioned
{
    public const int TextLength = 600;
    public const int HashLength = 64;

    private readonly List<PlanAmendment> amendments = [];

    public EvaluationPlan(Guid teamId, PlanFacts facts, Change goLive, DateTimeOffset at, Guid by)
    {
        TeamId = teamId;
        Facts = facts;
        Tell(facts, goLive, at, by);
    }

    private EvaluationPlan() => Facts = null!;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public PlanFacts Facts { get; private set; }

    /// <summary>The change the plan is about, and what it said when the plan was drafted last; a locked plan keeps it.</summary>
    public Guid ChangeId { get; private set; }

    public DateOnly GoLiveOn { get; private set; }

    public string GoLiveTitle { get; private set; } = "";

    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>The account that drafted it last.</summary>
    public Guid DraftedBy { get; private set; }

    /// <summary>Empty while it is a draft.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    public Guid? LockedBy { get; private set; }

    /// <summary>SHA-256 of the plan's text in 64 hexadecimal digits; empty while it is a draft.</summary>
    public string? Hash { get; private set; }

    public long Version { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PlanAmendment> Amendments => [.. amendments.OrderBy(one => one.Number)];

    /// <summary>That of the latest amendment, or of the plan: it stands for everything said so far.</summary>
    public string? LatestHash => Amendments is [.., var latest] ? latest.Hash : Hash;

    public bool IsLocked => LockedAt is not null;

    public MeasureDefinition Primary => PlanFacts.Measure(PlanFacts.PrimaryMeasures, Facts.PrimaryMeasure);

    public MeasureDefinition NegativeControl => PlanFacts.Measure(PlanFacts.NegativeControls, Facts.NegativeControl);

    /// <summary>The go-live that counts: the one promised, or the one the latest amendment moved it to.</summary>
    public DateOnly GoLive => Amendments.LastOrDefault(one => one.GoLiveOn is not null)?.GoLiveOn ?? GoLiveOn;

    /// <summary>A plan that was locked when results could be seen is no promise.</summary>
    public bool WasLockedTooLate => LockedAt is { } at && ServiceTime.LondonDate(at) > GoLiveOn;

    /// <summary>Whether the plan still says what was locked. Only somebody with the database in their hands can make it say something else.</summary>
    public bool IsIntact => IsLocked && Hash == PlanText.HashOf(PlanText.Of(this)) && PlanText.IsChained(this);

    public EvaluationQuestion Asked => new(GoLive, Facts.ComparedFrom, Facts.TransitionDays, Primary, NegativeControl);

    /// <summary>Says the draft better.</summary>
    public void Tell(PlanFacts facts, Change goLive, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny([.. ReasonsAgainstEditing(), .. facts.ReasonsAgainst(goLive)]);
        Facts = facts.Tidied();
        (ChangeId, GoLiveOn, GoLiveTitle) = (goLive.Id, goLive.On, goLive.Title);
        (DraftedAt, DraftedBy) = (at, by);
    }

    public IEnumerable<string> ReasonsAgainstEditing()
    {
        if (IsLocked)
        {
            yield return "The plan is locked. It can be amended, but not edited";
        }
    }

    /// <param name="goLive">The change as it is now: one that was corrected or withdrawn since the draft needs a new draft.</param>
    public IEnumerable<string> ReasonsAgainstLocking(Change goLive)
    {
        foreach (var reason in ReasonsAgainstEditing().Concat(Facts.ReasonsAgainst(goLive)))
        {
            yield return reason;
        }

        if (!IsLocked && (goLive.Id, goLive.On, goLive.Title) != (ChangeId, GoLiveOn, GoLiveTitle))
        {
            yield return "The go-live has changed since the draft was saved. Read the draft again and save it";
        }
    }

    public void Lock(Change goLive, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstLocking(goLive));
        (LockedAt, LockedBy) = (at, by);
        Hash = PlanText.HashOf(PlanText.Of(this));
    }

    /// <param name="goLiveOn">Only where the go-live itself was moved.</param>
    public IEnumerable<string> ReasonsAgainstAmending(string? text, DateOnly? goLiveOn)
    {
        if (!IsLocked)
        {
            yield return "The plan is not locked yet. Edit the draft instead";
        }

        if (text.TrimmedOrNull() is not { Length: <= TextLength })
        {
            yield return $"Say in 1 to {TextLength} characters what is amended, and why";
        }

        if (goLiveOn <= Facts.ComparedFrom)
        {
            yield return $"The go-live must be after {UkFormat.Date(Facts.ComparedFrom)}, from when people are compared";
        }
    }

    public void Amend(string text, DateOnly? goLiveOn, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstAmending(text, goLiveOn));
        amendments.Add(new PlanAmendment(this, PlanText.Tidied(text), goLiveOn, at, by));
    }
}
