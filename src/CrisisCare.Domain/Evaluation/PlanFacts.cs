using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Evaluation;

/// <summary>What a plan says.</summary>
/// <param name="PrimaryMeasure">The key of one of <see cref="PrimaryMeasures"/>.</param>
/// <param name="ComparedFrom">People accepted from this London date up to go-live are the "before".</param>
/// <param name="TransitionDays">People accepted within so many days of go-live, on either side, are left out. 0 to 28.</param>
/// <param name="Comparison">Who is compared with whom, and why that is fair.</param>
/// <param name="Exclusions">Who else should be left out, in words.</param>
/// <param name="NotWorking">What would count as not working, in words.</param>
/// <param name="LeastChange">The median has to be lower by this much at least, in the unit of the measure.</param>
/// <param name="NegativeControl">The key of one of <see cref="NegativeControls"/>: a measure that should stay as it was.</param>
public sealed record PlanFacts(
    string Question, string PrimaryMeasure, DateOnly ComparedFrom, int TransitionDays, string Comparison, string Exclusions, string NotWorking, double LeastChange,
    string NegativeControl)
{
    public const int MostTransitionDays = 28;
    public const int FewestDaysBefore = 28;
    public const double LargestLeastChange = 20;

    /// <summary>Counted over a window that is the same for everybody: otherwise whoever stays longer meets more staff by arithmetic.</summary>
    public static readonly IReadOnlyList<MeasureDefinition> PrimaryMeasures = [ContinuityMeasures.StaffMetFirst14Days, ContinuityMeasures.StaffMetFirst7Days];

    /// <summary>Measures that are better neither high nor low. Referrals first: a team cannot make more or fewer of them by how it visits.</summary>
    public static readonly IReadOnlyList<MeasureDefinition> NegativeControls =
    [
        WholeTeamMeasures.Referrals,
        .. MeasureCatalogue.All.Where(measure => measure is { Direction: Improvement.Neutral, IsRecorded: true, HasSpread: false } && measure != WholeTeamMeasures.Referrals),
    ];

    internal static MeasureDefinition Measure(IReadOnlyList<MeasureDefinition> choices, string key) =>
        choices.FirstOrDefault(measure => measure.Key == key) ?? choices[0];

    /// <param name="goLive">The change the plan is about.</param>
    public IEnumerable<string> ReasonsAgainst(Change goLive)
    {
        foreach (var (name, text) in Texts.Where(one => one.Text.TrimmedOrNull() is not { Length: <= EvaluationPlan.TextLength }))
        {
            yield return $"{name} must have 1 to {EvaluationPlan.TextLength} characters";
        }

        foreach (var reason in ReasonsAgainstGoLive(goLive).Concat(ReasonsAgainstNumbers(goLive.On)))
        {
            yield return reason;
        }

        if (PrimaryMeasures.All(measure => measure.Key != PrimaryMeasure) || NegativeControls.All(measure => measure.Key != NegativeControl))
        {
            yield return "Choose the measures from the lists";
        }
    }

    public static IEnumerable<string> ReasonsAgainstGoLive(Change goLive)
    {
        if (goLive is not { Kind: ChangeKind.GoLive, Stands: true })
        {
            yield return "The plan must be about a go-live that stands";
        }
    }

    public IEnumerable<string> ReasonsAgainstNumbers(DateOnly goLive) =>
        [.. ReasonsAgainstComparedFrom(goLive), .. ReasonsAgainstTransition(), .. ReasonsAgainstLeastChange()];

    public IEnumerable<string> ReasonsAgainstComparedFrom(DateOnly goLive)
    {
        if (ComparedFrom.DayNumber > goLive.DayNumber - FewestDaysBefore - Math.Clamp(TransitionDays, 0, MostTransitionDays))
        {
            yield return $"People must be compared from a date at least {FewestDaysBefore} days before go-live on {UkFormat.Date(goLive)}, not counting the days left out";
        }
        else if (ComparedFrom < goLive.AddYears(-Change.LongestAgoYears))
        {
            yield return $"People can be compared from {Change.LongestAgoYears} years before go-live at the earliest";
        }
    }

    public IEnumerable<string> ReasonsAgainstTransition()
    {
        if (TransitionDays is < 0 or > MostTransitionDays)
        {
            yield return $"The days left out around go-live must be from 0 to {MostTransitionDays}";
        }
    }

    public IEnumerable<string> ReasonsAgainstLeastChange()
    {
        if (!double.IsFinite(LeastChange) || LeastChange is <= 0 or > LargestLeastChange)
        {
            yield return $"The least change must be more than 0 and at most {LargestLeastChange}";
        }
    }

    /// <summary>Without spaces around, and with one way to end a line: what is hashed must not depend on a browser.</summary>
    public PlanFacts Tidied() => this with
    {
        Question = PlanText.Tidied(Question),
        Comparison = PlanText.Tidied(Comparison),
        Exclusions = PlanText.Tidied(Exclusions),
        NotWorking = PlanText.Tidied(NotWorking),
    };

    private IEnumerable<(string Name, string? Text)> Texts =>
        [("The question", Question), ("The comparison", Comparison), ("The exclusions", Exclusions), ("What would count as not working", NotWorking)];
}
