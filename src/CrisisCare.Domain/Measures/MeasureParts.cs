namespace CrisisCare.Domain.Measures;

/// <summary>Is told of every part of a measure: from when to when it counts (one London date, unless it is about being on the caseload), and whose it is.</summary>
internal sealed record PartsOf(MeasureDefinition Measure, Action<DateOnly, DateOnly, int, Fraction> Found);

/// <summary>
/// Finds every part of some measures, looking at each episode once for all of them. People are numbered from 1, and the parts of each one come
/// one after the other.
/// </summary>
internal static class MeasureParts
{
    public static void Each(TeamFacts team, IReadOnlyList<PartsOf> measures)
    {
        var whole = measures.Where(one => one.Measure.From is OfFigures or OfEpisode).ToList();
        var days = measures.Where(one => one.Measure.From is OfDay).Select(one => (one, ((OfDay)one.Measure.From!).Part)).ToList();
        var reviews = measures.Where(one => one.Measure.From is OfReview).Select(one => (one, ((OfReview)one.Measure.From!).Part)).ToList();
        var onCaseload = measures.Where(one => one.Measure.From is OfTeam { People: null }).ToList();
        var person = 0;
        for (var at = 0; at < team.Episodes.Count && measures.Count > 0; at++)
        {
            var episode = team.Episodes[at];
            person += at == 0 || episode.ServiceUserId != team.Episodes[at - 1].ServiceUserId ? 1 : 0;
            foreach (var one in whole)
            {
                WholeEpisode(one, episode, person, team.Today);
            }

            foreach (var one in onCaseload)
            {
                one.Found(episode.AcceptedOn, episode.ClosedOn ?? team.Today, person, default);
            }

            Days(days, episode, person);
            Reviews(reviews, episode, person, team.Today);
        }
    }

    /// <summary>The date by which an episode falls into a period; none while it does not count.</summary>
    public static DateOnly? DateOf(MeasureDefinition measure, EpisodeFacts episode, DateOnly today) => measure.Cut switch
    {
        MeasureCut.Closing => episode.ClosedOn,
        _ when measure.From is OfFigures && episode.AcceptedOn.AddDays(measure.SettlesAfter) > today => null,
        _ => episode.AcceptedOn,
    };

    private static void WholeEpisode(PartsOf one, EpisodeFacts episode, int person, DateOnly today)
    {
        if (DateOf(one.Measure, episode, today) is { } on && one.Measure.PartOf(episode) is { } part)
        {
            one.Found(on, on, person, part);
        }
    }

    private static void Days(List<(PartsOf Measure, Func<DayFacts, Fraction?> Part)> measures, EpisodeFacts episode, int person)
    {
        for (var at = 0; at < episode.Days.Count && measures.Count > 0; at++)
        {
            var day = episode.Days[at];
            foreach (var (measure, partOf) in measures)
            {
                if (partOf(day) is { } part)
                {
                    measure.Found(day.Date, day.Date, person, part);
                }
            }
        }
    }

    private static void Reviews(List<(PartsOf Measure, Func<ReviewFacts, Fraction?> Part)> measures, EpisodeFacts episode, int person, DateOnly today)
    {
        for (var at = 0; at < episode.Reviews.Count && measures.Count > 0; at++)
        {
            var review = episode.Reviews[at];
            foreach (var (measure, partOf) in measures)
            {
                if (review.IsDecidedOn(today) && partOf(review) is { } part)
                {
                    measure.Found(review.DueOn, review.DueOn, person, part);
                }
            }
        }
    }
}
