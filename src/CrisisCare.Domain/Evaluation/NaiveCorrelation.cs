using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>How staff met in a whole episode goes with its length. It goes together by arithmetic, whatever the team does.</summary>
/// <param name="Found">Empty with too few people, or when all are alike.</param>
public sealed record NaiveCorrelation(int People, Correlation? Found)
{
    public const string WhyItMisleads =
        "This says nothing about whether meeting many staff matters: whoever stays longer has more contacts, and more contacts meet more people, by arithmetic alone. Even if staff were drawn by lot, this number would be above 0.";

    public string Sentence => Found switch
    {
        null => "No data yet: too few episodes have closed.",
        { Interval: { } interval } => $"Over whole closed episodes, staff met and days on the caseload go together with r = {Text(Found.Coefficient)} (95% interval {Text(interval.Lower)} to {Text(interval.Upper)}, {UkFormat.Count(People, "person", "people")}).",
        _ => $"Over whole closed episodes, staff met and days on the caseload go together exactly, r = {Text(Found.Coefficient)}.",
    };

    public static NaiveCorrelation Of(IEnumerable<EpisodeFacts> episodes)
    {
        var closed = episodes.Where(episode => episode.DaysOnCaseload is not null).ToList();
        var people = EvaluationSides.People(closed);

        return new NaiveCorrelation(
            people, people < SmallNumbers.Fewest ? null : Correlation.Pearson([.. closed.Select(one => (double)one.Continuity.StaffMet)], [.. closed.Select(one => (double)one.DaysOnCaseload!.Value)]));
    }

    private static string Text(double value) => NumberStyle.Text(value, "0.00");
}
