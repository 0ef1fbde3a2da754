using CrisisCare.Domain.Changes;

namespace CrisisCare.Domain.Teams;

/// <summary>How a setting came to be what it is.</summary>
/// <param name="By">In words: "Team meeting with Viv".</param>
/// <param name="On">The London date of the decision, not that of writing it down.</param>
public sealed record DecisionFacts(string By, DateOnly On, string Why);

/// <summary>Decided by whom, when and why: one for every time a setting was changed, kept for good.</summary>
public sealed class SettingDecision : ITeamOwned
{
    public const int ByLength = 80;
    public const int WhyLength = 300;

    internal SettingDecision(Guid teamId, string setting, int? before, int? value, DecisionFacts facts, DateTimeOffset writtenAt, Guid writtenBy)
        : this(teamId, setting, before, value, facts.By.Trim(), facts.On, facts.Why.Trim(), writtenAt, writtenBy)
    {
    }

    private SettingDecision(Guid teamId, string setting, int? before, int? value, string decidedBy, DateOnly decidedOn, string why, DateTimeOffset writtenAt, Guid writtenBy)
    {
        (TeamId, Setting, Before, Value) = (teamId, setting, before, value);
        (DecidedBy, DecidedOn, Why) = (decidedBy, decidedOn, why);
        (WrittenAt, WrittenBy) = (writtenAt, writtenBy);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    /// <summary>The key of the <see cref="TeamSetting"/>.</summary>
    public string Setting { get; private set; }

    public int? Before { get; private set; }

    public int? Value { get; private set; }

    public string DecidedBy { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public string Why { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public Guid WrittenBy { get; private set; }

    public static IEnumerable<string> ReasonsAgainstBy(string? by) =>
        by.TrimmedOrNull() is { Length: <= ByLength } ? [] : [$"Say who decided it, in 1 to {ByLength} characters"];

    public static IEnumerable<string> ReasonsAgainstWhy(string? why) =>
        why.TrimmedOrNull() is { Length: <= WhyLength } ? [] : [$"Say why, in 1 to {WhyLength} characters"];

    public static IEnumerable<string> ReasonsAgainst(DecisionFacts facts, DateOnly today) =>
        ReasonsAgainstBy(facts.By).Concat(MeasureTarget.ReasonsAgainstDate(facts.On, today)).Concat(ReasonsAgainstWhy(facts.Why));
}
