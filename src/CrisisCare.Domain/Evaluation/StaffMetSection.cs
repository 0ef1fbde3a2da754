using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>Whether people meet fewer different staff since go-live, counted over the same first days for everybody.</summary>
/// <param name="FewContacts">People with fewer than two contacts in those days: they are in, with 0 staff or with those of the one contact.</param>
public sealed record StaffMetSection(EvaluationQuestion Question, Contrast Contrast, LeftOut FewContacts, IReadOnlyList<LeftOut> LeftOut)
{
    private const int FewestContacts = 2;

    public string Sentence => Contrast.Difference is null ? Contrast.Sentence
        : $"Half of the people met this many different staff or fewer in their first {Question.WindowDays} days: {Contrast.Sentence}";

    /// <summary>What the team promised to call not working, held against what was found; empty without an interval.</summary>
    public string? Verdict(double leastChange) => Contrast.Interval switch
    {
        null => null,
        var interval when interval.Upper <= -leastChange =>
            $"{Bar(leastChange)} The whole interval is at least that low, so by the plan this does not count as not working.",
        var interval when interval.Lower > -leastChange =>
            $"{Bar(leastChange)} The whole interval falls short of that, so by the plan this counts as not working.",
        _ => $"{Bar(leastChange)} The interval holds differences on both sides of that, so the data do not settle it yet.",
    };

    public static StaffMetSection Of(TeamFacts team, EvaluationQuestion question)
    {
        var sides = EvaluationSides.Of(team, question, question.WindowDays);
        IReadOnlyList<(EpisodeFacts, double)> Values(IEnumerable<EpisodeFacts> side) =>
            [.. side.Select(episode => (episode, question.Primary.PartOf(episode)!.Value.Numerator))];

        return new StaffMetSection(
            question,
            Contrast.OfMedians($"{question.Primary.Name}, median", NumberStyle.Plain, Values(sides.Before), Values(sides.After)),
            new LeftOut("had fewer than two contacts in those days", EvaluationSides.People(sides.Both.Where(episode => episode.ContactsInFirst(question.WindowDays) < FewestContacts))),
            sides.LeftOut);
    }

    private static string Bar(double leastChange) => $"The plan asks for a median that is lower by {NumberStyle.Text(leastChange, "0.##")} at least.";
}
