namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    private readonly List<Decision> decisions = [];

    public IReadOnlyList<Decision> Decisions => decisions;

    public IEnumerable<string> ReasonsAgainstDeciding(string? text)
    {
        if (!IsOpen)
        {
            yield return "This episode is closed";
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            yield return "Enter what was decided";
        }
        else if (text.Trim().Length > Decision.TextLength)
        {
            yield return $"The decision must be {Decision.TextLength} characters or fewer";
        }
    }

    public Decision Decide(string text, DateTimeOffset now, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstDeciding(text));
        var decision = new Decision(Id, text.Trim(), now, by);
        decisions.Add(decision);
        return decision;
    }
}
