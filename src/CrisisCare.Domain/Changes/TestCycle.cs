using CrisisCare.Domain.Voice;

namespace CrisisCare.Domain.Changes;

/// <summary>The four steps of a small test, in their order. Source: the plan, do, study, act cycle as NHS England teaches it.</summary>
public enum TestStep
{
    Plan,
    Do,
    Study,
    Act,
}

/// <summary>
/// One small test of an idea: what is planned, what was done, what was learnt, what follows. Each step has its own date, none before the
/// one it follows.
/// </summary>
public sealed class TestCycle : IVersioned
{
    public const int WordsLength = 500;

    private TestCycle(Guid ideaId, int number, string plan, DateOnly plannedOn, Guid begunBy)
    {
        (IdeaId, Number) = (ideaId, number);
        (Plan, PlannedOn, BegunBy) = (plan, plannedOn, begunBy);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid IdeaId { get; private set; }

    /// <summary>The first test of an idea is 1.</summary>
    public int Number { get; private set; }

    public string Plan { get; private set; }

    public DateOnly PlannedOn { get; private set; }

    public string? Do { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public string? Study { get; private set; }

    public DateOnly? StudiedOn { get; private set; }

    public string? Act { get; private set; }

    public DateOnly? ActedOn { get; private set; }

    /// <summary>The account that began it.</summary>
    public Guid BegunBy { get; private set; }

    public long Version { get; private set; }

    /// <summary>The step to write down next; empty when all four are.</summary>
    public TestStep? Next => Do is null ? TestStep.Do : Study is null ? TestStep.Study : Act is null ? TestStep.Act : null;

    public bool IsOver => Next is null;

    public IEnumerable<(TestStep Step, string Words, DateOnly On)> Written
    {
        get
        {
            yield return (TestStep.Plan, Plan, PlannedOn);
            foreach (var (step, words, on) in new[] { (TestStep.Do, Do, DoneOn), (TestStep.Study, Study, StudiedOn), (TestStep.Act, Act, ActedOn) })
            {
                if (words is not null && on is { } date)
                {
                    yield return (step, words, date);
                }
            }
        }
    }

    internal static TestCycle Begin(Guid ideaId, int number, string plan, DateOnly on, DateOnly today, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstWords(plan).Concat(Change.ReasonsAgainstDate(on, today)));
        return new TestCycle(ideaId, number, plan.Trim(), on, by);
    }

    public static IEnumerable<string> ReasonsAgainstWords(string? words) =>
        words.TrimmedOrNull() is not { Length: <= WordsLength } given ? [$"Write it in 1 to {WordsLength} characters"] : Telling.ReasonsAgainst(given);

    public IEnumerable<string> ReasonsAgainstDate(DateOnly on, DateOnly today)
    {
        var before = Written.Last();
        if (on > today)
        {
            yield return "The date must be today or earlier";
        }
        else if (on < before.On)
        {
            yield return $"The date must not be before {UkFormat.Date(before.On)}, the date of the step before";
        }
    }

    /// <summary>Writes the next step down.</summary>
    public void Write(string words, DateOnly on, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstWords(words).Concat(ReasonsAgainstDate(on, today)));
        switch (Next)
        {
            case TestStep.Do:
                (Do, DoneOn) = (words.Trim(), on);
                break;
            case TestStep.Study:
                (Study, StudiedOn) = (words.Trim(), on);
                break;
            case TestStep.Act:
                (Act, ActedOn) = (words.Trim(), on);
                break;
        }
    }
}
