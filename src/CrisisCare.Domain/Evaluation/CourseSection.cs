using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Reviews;

namespace CrisisCare.Domain.Evaluation;

/// <summary>Reviews held by the lead practitioner, the time to the first lead, and disengagement.</summary>
/// <param name="Reviews">Shares among the reviews held of people accepted before go-live and since.</param>
/// <param name="Disengaged">Shares of the episodes that closed before go-live and since.</param>
public sealed record CourseSection(IReadOnlyList<Contrast> Reviews, Contrast TimeToFirstLead, Contrast Disengaged, IReadOnlyList<LeftOut> LeftOut)
{
    private static readonly (string One, string Many) HeldReviews = ("review", "reviews");

    public IEnumerable<Contrast> All => [.. Reviews, TimeToFirstLead, Disengaged];

    public string Sentence => string.Join(' ', new[] { Reviews[0], Disengaged }.Select(one => $"{one.Name}: {one.Sentence}"));

    public static CourseSection Of(TeamFacts team, EvaluationQuestion question)
    {
        var sides = EvaluationSides.Of(team, question, windowDays: 0);
        var closed = team.Episodes.Where(episode => episode.ClosedOn <= team.Today).ToList();
        var (closedBefore, closedAfter) = (closed.FindAll(episode => question.IsBefore(episode.ClosedOn!.Value)), closed.FindAll(episode => question.IsAfter(episode.ClosedOn!.Value)));
        IReadOnlyList<(EpisodeFacts, double)> Hours(IEnumerable<EpisodeFacts> side) =>
            [.. side.Where(episode => episode.HoursToFirstLead is not null).Select(episode => (episode, episode.HoursToFirstLead!.Value))];

        return new CourseSection(
            [
                ByLead(CourseMeasures.InitialByLead, 0, sides),
                ByLead(CourseMeasures.Day7ByLead, 7, sides),
                ByLead(CourseMeasures.Day14ByLead, 14, sides),
            ],
            Contrast.OfMedians($"{CourseMeasures.TimeToFirstLead.Name}, median", NumberStyle.Hours, Hours(sides.Before), Hours(sides.After)).About(),
            Contrast.OfShares(
                CourseMeasures.Disengaged.Name, ("closed episode", "closed episodes"), Yes(closedBefore), Yes(closedAfter),
                (EvaluationSides.People(closedBefore), EvaluationSides.People(closedAfter))) is var disengaged && HasFew(closedBefore, closedAfter) ? Hidden(disengaged) : disengaged,
            [
                .. sides.LeftOut,
                .. new[]
                {
                    new LeftOut("have no recorded time of a first lead practitioner; they are not in that row", EvaluationSides.People(sides.Both.Where(episode => episode.HoursToFirstLead is null))),
                    new LeftOut("are still on the caseload; whether they will disengage is not known, so they are not in that row", EvaluationSides.People(sides.Both.Where(episode => episode.ClosedOn is null))),
                }.Where(one => one.People > 0),
            ]);
    }

    private static Contrast ByLead(MeasureDefinition measure, int day, EvaluationSides sides)
    {
        var (before, after) = (Held(sides.Before, day), Held(sides.After, day));
        return Contrast.OfShares(measure.Name, HeldReviews, before.Shares, after.Shares, (before.People, after.People));
    }

    /// <summary>The reviews of a day that were held, those of them by the lead, and how many people they were of.</summary>
    private static ((int ByLead, int Held) Shares, int People) Held(IReadOnlyList<EpisodeFacts> side, int day)
    {
        var (byLead, held, episodes) = (0, 0, new List<EpisodeFacts>(side.Count));
        foreach (var episode in side)
        {
            var before = held;
            for (var at = 0; at < episode.Reviews.Count; at++)
            {
                if (episode.Reviews[at] is { IsNeeded: true, HeldBy: { } by } review && review.Day == day)
                {
                    held++;
                    byLead += by is HeldBy.Lead ? 1 : 0;
                }
            }

            if (held > before)
            {
                episodes.Add(episode);
            }
        }

        return ((byLead, held), EvaluationSides.People(episodes));
    }

    private static (int, int) Yes(List<EpisodeFacts> closed) => (closed.Count(episode => episode.Disengaged), closed.Count);

    /// <summary>A few people who disengaged could be worked out from a share and a count.</summary>
    private static bool HasFew(params List<EpisodeFacts>[] sides) => sides.Any(side => SmallNumbers.IsSmall(side.Count(episode => episode.Disengaged)));

    private static Contrast Hidden(Contrast contrast) =>
        contrast with { Before = new Side(0, null, IsHidden: true), After = new Side(0, null, IsHidden: true), Difference = null, Interval = null };
}
