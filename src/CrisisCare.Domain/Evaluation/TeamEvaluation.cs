using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// Everything the evaluation page says, worked out from the facts of a team's episodes, what its plan asks and the London date. It says what
/// went with what, and never what brought it about.
/// </summary>
/// <param name="NotYet">Why there are no results at all; empty where there may be some, each section then saying what it lacks.</param>
public sealed record TeamEvaluation(EvaluationQuestion Question, string? NotYet, EvaluationSections? Sections)
{
    public static TeamEvaluation Of(TeamFacts team, EvaluationQuestion question)
    {
        var notYet = question.AfterBegins > team.Today ? $"No data yet: go-live is on {UkFormat.Date(question.GoLive)}{AndThen(question)}."
            : team.Episodes.Count == 0 ? "No data yet: the team has accepted nobody."
            : null;

        return notYet is null ? new TeamEvaluation(question, null, team.Once(question, () => EvaluationSections.Of(team, question))) : new TeamEvaluation(question, notYet, null);
    }

    private static string AndThen(EvaluationQuestion question) =>
        question.TransitionDays == 0 ? "" : $", and the plan leaves out the {UkFormat.Days(question.TransitionDays)} after it";
}

/// <summary>In the order of the page.</summary>
public sealed record EvaluationSections(
    StaffMetSection StaffMet, ChanceSection Chance, FirstWeekSection FirstWeek, CourseSection Course, ControlSection Control, BalancingSection Balancing)
{
    /// <summary>Every number before and since, for the file.</summary>
    public IEnumerable<(string Section, Contrast Contrast)> Contrasts =>
    [
        ("a", StaffMet.Contrast),
        ("b", Chance.OfChance),
        .. Chance.AtEqualContacts.Select(one => ("b", one)),
        ("b", Chance.Pool),
        .. Course.All.Select(one => ("d", one)),
        ("e", Control.Contrast),
        .. Balancing.Rows.Select(row => ("f", row.Contrast)),
    ];

    internal static EvaluationSections Of(TeamFacts team, EvaluationQuestion question)
    {
        // All that is asked week by week below, and on the charts beside it: so the episodes are gone through once for it.
        team.Disclosed([question.Primary, question.NegativeControl, CourseMeasures.Disengaged, .. BalancingSection.Measures(question)]);
        var (staffMet, chance, firstWeek, course) = (default(StaffMetSection)!, default(ChanceSection)!, default(FirstWeekSection)!, default(CourseSection)!);

        // They do not depend on each other, and ten years of a team take a while: two take half as long side by side.
        Parallel.Invoke(
            () => firstWeek = FirstWeekSection.Of(team, question),
            () => (staffMet, chance, course) = (StaffMetSection.Of(team, question), ChanceSection.Of(team, question), CourseSection.Of(team, question)));

        return new EvaluationSections(
            staffMet,
            chance,
            firstWeek,
            course,
            new ControlSection(question.NegativeControl, WeeksSection.Of(question.NegativeControl, team, question), staffMet.Contrast.Moved),
            BalancingSection.Of(team, question));
    }
}
