using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>What a locked plan asks of the facts.</summary>
/// <param name="Primary">Staff met in the first 7 or 14 days.</param>
public sealed record EvaluationQuestion(DateOnly GoLive, DateOnly ComparedFrom, int TransitionDays, MeasureDefinition Primary, MeasureDefinition NegativeControl)
{
    /// <summary>The window of the primary measure: 7 or 14 days, day 0 included.</summary>
    public int WindowDays => Primary.SettlesAfter;

    /// <summary>The first London date that no longer counts as before.</summary>
    public DateOnly BeforeEnds => GoLive.AddDays(-TransitionDays);

    /// <summary>The first London date that counts as since.</summary>
    public DateOnly AfterBegins => GoLive.AddDays(TransitionDays);

    public bool IsBefore(DateOnly date) => ComparedFrom <= date && date < BeforeEnds;

    public bool IsAfter(DateOnly date) => date >= AfterBegins;
}

/// <summary>People who are not in a figure, and why: counted and named, never dropped silently.</summary>
public sealed record LeftOut(string Why, int People)
{
    public string Words => People == 0 ? $"Nobody {Why}" : SmallNumbers.IsSmall(People) ? $"Fewer than {SmallNumbers.Fewest} people {Why}" : $"{UkFormat.Count(People, "person", "people")} {Why}";
}

/// <summary>Who is compared with whom: by the date of acceptance, before go-live and since.</summary>
/// <param name="Before">Their window is over, like that of everybody here.</param>
/// <param name="Both">All of them in the order of the team, in which the episodes of one person stand together.</param>
public sealed record EvaluationSides(IReadOnlyList<EpisodeFacts> Before, IReadOnlyList<EpisodeFacts> After, IReadOnlyList<EpisodeFacts> Both, IReadOnlyList<LeftOut> LeftOut)
{
    /// <param name="windowDays">People accepted less than so many days ago are left out; 0 takes everybody.</param>
    public static EvaluationSides Of(TeamFacts team, EvaluationQuestion question, int windowDays)
    {
        var known = team.Episodes.Where(episode => episode.AcceptedOn <= team.Today).ToList();
        bool IsOver(EpisodeFacts episode) => episode.AcceptedOn.AddDays(windowDays) <= team.Today;
        bool IsCompared(EpisodeFacts episode) => question.IsBefore(episode.AcceptedOn) || question.IsAfter(episode.AcceptedOn);

        var both = known.FindAll(episode => IsCompared(episode) && IsOver(episode));
        return new EvaluationSides(
            both.FindAll(episode => question.IsBefore(episode.AcceptedOn)),
            both.FindAll(episode => question.IsAfter(episode.AcceptedOn)),
            both,
            [
                .. new[]
                {
                    new LeftOut($"were accepted before {UkFormat.Date(question.ComparedFrom)}, from when the plan compares", People(known.Where(episode => episode.AcceptedOn < question.ComparedFrom))),
                    new LeftOut($"were accepted within {UkFormat.Days(question.TransitionDays)} of go-live, whom the plan leaves out", People(known.Where(episode => episode.AcceptedOn >= question.ComparedFrom && !IsCompared(episode)))),
                    new LeftOut($"were accepted less than {UkFormat.Days(windowDays)} ago, so their first {windowDays} days are not over", People(known.Where(episode => IsCompared(episode) && !IsOver(episode)))),
                }.Where(one => one.People > 0),
            ]);
    }

    /// <summary>How many different people. Where their episodes come in order, as those of a team do, nobody has to be looked up.</summary>
    public static int People(IEnumerable<EpisodeFacts> episodes)
    {
        var (people, last) = (0, default(Guid?));
        foreach (var episode in episodes)
        {
            switch (last?.CompareTo(episode.ServiceUserId))
            {
                case null or < 0:
                    (people, last) = (people + 1, episode.ServiceUserId);
                    break;
                case > 0:
                    return episodes.Select(one => one.ServiceUserId).Distinct().Count();
            }
        }

        return people;
    }
}
