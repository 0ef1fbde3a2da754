using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// People with about as many staff met in the first 7 days, and how many of them had the event by when. Of the curve only so much is shown
/// that nothing can be said of fewer than 5 people: the points that are shown are those of Kaplan and Meier, and there are fewer of them.
/// </summary>
/// <param name="People">Episodes, each followed from day 7.</param>
public sealed record ThirdCurve(string Name, int From, int To, int People, int Events, KaplanMeier Curve)
{
    /// <summary>"Lowest third: 1 to 3 staff"</summary>
    public string Words => $"{Name}: {(From == To ? "" : $"{From} to ")}{To} staff";

    /// <summary>A point each time 5 more people have had the event, as long as at least 5 were followed. Time counts from day 7.</summary>
    public IReadOnlyList<SurvivalStep> Shown { get; } = [.. EachFive(Curve.Steps.Where(step => step.AtRisk >= SmallNumbers.Fewest))];

    /// <summary>The last day, counted from day 7, on which at least 5 are followed.</summary>
    public double LastDay => Curve.Steps.LastOrDefault(step => step.AtRisk >= SmallNumbers.Fewest)?.Time ?? 0;

    /// <summary>How many are still followed on a day counted from day 7: rounded to the nearest 5; empty where it is fewer.</summary>
    public int? AtRisk(double day) => Curve.AtRisk(day) is var people && people >= SmallNumbers.Fewest ? SmallNumbers.About(people) : null;

    /// <summary>The share without the event on those of the days, counted from day 7, between which nobody or at least 5 people had it.</summary>
    public IReadOnlyDictionary<int, string> SharesOn(IEnumerable<int> days)
    {
        var shares = new Dictionary<int, string>();
        var before = 0;
        foreach (var day in days.Where(day => AtRisk(day) is not null))
        {
            var events = Curve.Steps.Where(step => step.Time <= day).Sum(step => step.Events);
            if (!SmallNumbers.IsSmall(events - before))
            {
                shares[day] = Share(Curve.Steps.LastOrDefault(step => step.Time <= day));
                before = events;
            }
        }

        return shares;
    }

    /// <summary>"82% (74 to 88%)"</summary>
    private static string Share(SurvivalStep? step) => step?.Interval is { } interval
        ? $"{Percent(step.Survival)}% ({Percent(interval.Lower)} to {Percent(interval.Upper)}%)" : $"{Percent(step?.Survival ?? 1)}%";

    private static string Percent(double share) => NumberStyle.Text(share * 100, "0");

    private static IEnumerable<SurvivalStep> EachFive(IEnumerable<SurvivalStep> steps)
    {
        var since = 0;
        foreach (var step in steps)
        {
            since += step.Events;
            if (since >= SmallNumbers.Fewest)
            {
                yield return step;
                since = 0;
            }
        }
    }
}
