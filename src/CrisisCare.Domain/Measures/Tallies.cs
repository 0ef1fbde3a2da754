namespace CrisisCare.Domain.Measures;

/// <summary>Adds up the parts of a measure, period by period.</summary>
internal static class Tallies
{
    public static Tally[] Of(MeasureDefinition measure, TeamFacts team, Periods periods)
    {
        var tallies = new Tally[periods.Count];
        switch (measure.From)
        {
            case OfTeam from:
                OfTheTeam(from, team, periods, tallies);
                break;
            case OfDay from:
                EachEpisode(team, (episode, person) => Days(from, episode, person, periods, tallies));
                break;
            case OfReview from:
                EachEpisode(team, (episode, person) => Reviews(from, episode, person, team.Today, periods, tallies));
                break;
            case not null:
                EachEpisode(team, (episode, person) => WholeEpisode(measure, episode, person, team.Today, periods, tallies));
                break;
        }

        return tallies;
    }

    /// <summary>The date by which an episode falls into a period; none while it does not count.</summary>
    public static DateOnly? DateOf(MeasureDefinition measure, EpisodeFacts episode, DateOnly today) => measure.Cut switch
    {
        MeasureCut.Closing => episode.ClosedOn,
        _ when measure.From is OfFigures && episode.AcceptedOn.AddDays(measure.SettlesAfter) > today => null,
        _ => episode.AcceptedOn,
    };

    /// <summary>The episodes of one person stand together, so that nobody is counted twice in a period.</summary>
    private static void EachEpisode(TeamFacts team, Action<EpisodeFacts, int> add)
    {
        var person = 0;
        for (var at = 0; at < team.Episodes.Count; at++)
        {
            person += at == 0 || team.Episodes[at].ServiceUserId != team.Episodes[at - 1].ServiceUserId ? 1 : 0;
            add(team.Episodes[at], person);
        }
    }

    private static void WholeEpisode(MeasureDefinition measure, EpisodeFacts episode, int person, DateOnly today, Periods periods, Tally[] tallies)
    {
        if (DateOf(measure, episode, today) is { } on && periods.IndexOf(on) is >= 0 and var at && measure.PartOf(episode) is { } part)
        {
            tallies[at].Add(part, person, measure.HasSpread);
        }
    }

    private static void Days(OfDay from, EpisodeFacts episode, int person, Periods periods, Tally[] tallies)
    {
        foreach (var day in episode.Days)
        {
            if (periods.IndexOf(day.Date) is >= 0 and var at && from.Part(day) is { } part)
            {
                tallies[at].Add(part, person, keep: false);
            }
        }
    }

    private static void Reviews(OfReview from, EpisodeFacts episode, int person, DateOnly today, Periods periods, Tally[] tallies)
    {
        foreach (var review in episode.Reviews)
        {
            if (review.IsDecidedOn(today) && periods.IndexOf(review.DueOn) is >= 0 and var at && from.Part(review) is { } part)
            {
                tallies[at].Add(part, person, keep: false);
            }
        }
    }

    private static void OfTheTeam(OfTeam from, TeamFacts team, Periods periods, Tally[] tallies)
    {
        var people = from.People is null ? PeopleOnCaseload(team, periods) : [.. periods.All.Select(period => from.People(team, period))];
        for (var at = 0; at < periods.Count; at++)
        {
            if (periods.All[at].From < team.Today && from.Part(team, periods.All[at]) is { } part)
            {
                tallies[at].Set(part, people[at]);
            }
        }
    }

    /// <summary>How many different people were on the caseload at any time of each period.</summary>
    private static int[] PeopleOnCaseload(TeamFacts team, Periods periods)
    {
        var present = new Tally[periods.Count];
        EachEpisode(team, (episode, person) =>
        {
            var last = episode.ClosedOn ?? team.Today;
            for (var at = Math.Max(0, periods.IndexOf(episode.AcceptedOn)); at < periods.Count && periods.All[at].From <= last; at++)
            {
                if (periods.All[at].To > episode.AcceptedOn)
                {
                    present[at].Add(default, person, keep: false);
                }
            }
        });
        return [.. present.Select(tally => tally.People)];
    }

    /// <summary>What has been added up of one period.</summary>
    internal struct Tally
    {
        private Part sum;
        private int lastPerson;
        private List<double>? values;

        public int People { get; private set; }

        public void Add(Part part, int person, bool keep)
        {
            sum += part;
            People += person == lastPerson ? 0 : 1;
            lastPerson = person;
            if (keep)
            {
                (values ??= []).Add(part.Numerator);
            }
        }

        public void Set(Part part, int people) => (sum, People) = (part, people);

        public readonly MeasurePoint Point(Period period, bool incomplete) =>
            new(period, sum.Numerator, sum.Denominator, People, values is null ? null : Spread.Of(values), incomplete);
    }
}
