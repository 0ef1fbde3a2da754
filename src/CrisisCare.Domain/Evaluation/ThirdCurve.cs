using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>People with about as many staff met in the first 7 days, and how many of them had the event by when.</summary>
/// <param name="People">Episodes, each followed from day 7.</param>
public sealed record ThirdCurve(string Name, int From, int To, int People, int Events, KaplanMeier Curve)
{
    private const double RoundingError = 1e-9;

    /// <summary>"Lowest third: 1 to 3 staff"</summary>
    public string Words => $"{Name}: {(From == To ? "" : $"{From} to ")}{To} staff";

    /// <summary>
    /// The curve as it is shown: the days on which it goes down, each step standing for at least 5 people and each with at least 5 left to
    /// follow, so that no step says what became of one person. The last step takes in those left over.
    /// </summary>
    public IReadOnlyList<SurvivalStep> Shown { get; } = Coarse(Curve);

    /// <summary>The last day, counted from day 7, on which at least 5 are followed.</summary>
    public double LastDay => Curve.Steps.LastOrDefault(step => step.AtRisk >= SmallNumbers.Fewest)?.Time ?? 0;

    public SurvivalStep? StepOn(double day) => Shown.LastOrDefault(step => step.Time <= day + RoundingError);

    public double ShareOn(double day) => StepOn(day)?.Survival ?? 1;

    /// <summary>How many are still followed on a day counted from day 7: rounded to the nearest 5; empty where it is fewer.</summary>
    public int? AtRisk(double day) => Curve.AtRisk(day) is var people && people >= SmallNumbers.Fewest ? SmallNumbers.About(people) : null;

    /// <summary>"82% (74 to 88%)"</summary>
    public string ShareWords(double day) => StepOn(day) is not { } step ? "100%"
        : step.Interval is { } interval ? $"{Percent(step.Survival)}% ({Percent(interval.Lower)} to {Percent(interval.Upper)}%)" : $"{Percent(step.Survival)}%";

    private static string Percent(double share) => NumberStyle.Text(share * 100, "0");

    private static List<SurvivalStep> Coarse(KaplanMeier curve)
    {
        var shown = new List<SurvivalStep>();
        var since = 0;
        foreach (var step in curve.Steps.Where(step => step.Events > 0 && step.AtRisk >= SmallNumbers.Fewest))
        {
            since += step.Events;
            if (since >= SmallNumbers.Fewest)
            {
                shown.Add(step);
                since = 0;
            }
            else if (step.Time == curve.Steps.Last(last => last.Events > 0 && last.AtRisk >= SmallNumbers.Fewest).Time && shown.Count > 0)
            {
                shown[^1] = step;
            }
        }

        return shown;
    }
}
