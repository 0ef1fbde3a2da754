using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>
/// The founders' finding on this team's own data: staff met in the first 7 days against what came later, for people still on the caseload on
/// day 7. Days in hospital count, because the episode goes on.
/// </summary>
/// <param name="People">People still on the caseload on day 7.</param>
/// <param name="Naive">Staff met in a whole closed episode against its length: shown to say why it misleads.</param>
public sealed record FirstWeekSection(int People, FirstWeekOutcome Leaving, FirstWeekOutcome Disengaging, NaiveCorrelation Naive, IReadOnlyList<LeftOut> LeftOut)
{
    public const int LandmarkDay = 7;
    private const int FewestContacts = 2;

    public string Sentence => People < SmallNumbers.Fewest ? "No data yet: hardly anybody has been followed for 7 days."
        : $"{Leaving.Sentence} {Disengaging.Sentence}";

    /// <summary>Who is followed, and from when.</summary>
    public string Followed => SmallNumbers.IsSmall(People)
        ? $"Fewer than {SmallNumbers.Fewest} people were still on the caseload on day {LandmarkDay}."
        : $"{UkFormat.Count(People, "person", "people")} were still on the caseload on day {LandmarkDay} and are followed from then on.";

    public static FirstWeekSection Of(TeamFacts team, EvaluationQuestion question)
    {
        var sides = EvaluationSides.Of(team, question, windowDays: 0);
        var landmark = Landmark.At(LandmarkDay, sides.Both, episode => FollowUpOf(episode, team.Today));
        var early = sides.Both.Where(episode => FollowUpOf(episode, team.Today).Time < LandmarkDay).ToList();
        var weeks = landmark.Kept.Select(one => new FirstWeek(one.Person, one.Since, question.IsAfter(one.Person.AcceptedOn))).ToList();

        return new FirstWeekSection(
            EvaluationSides.People(weeks.Select(week => week.Episode)),
            FirstWeekOutcome.Of("leaving the caseload", "left the caseload", weeks, week => week.Since),
            FirstWeekOutcome.Of("disengaging", "disengaged", weeks, week => week.Since with { Event = week.Episode.Disengaged && week.Since.Event }),
            NaiveCorrelation.Of(sides.Both),
            [
                .. sides.LeftOut,
                .. new[]
                {
                    new LeftOut($"had left before day {LandmarkDay}", EvaluationSides.People(early.Where(one => one.ClosedOn <= team.Today))),
                    new LeftOut($"are on the caseload and have not come to day {LandmarkDay} yet", EvaluationSides.People(early.Where(one => one.ClosedOn is null || one.ClosedOn > team.Today))),
                    new LeftOut("had fewer than two contacts in the first 7 days; they are in", weeks.Count(week => week.Contacts < FewestContacts)),
                    new LeftOut("are still on the caseload: they are in, for as long as they have been followed", weeks.Count(week => !week.Since.Event)),
                }.Where(one => one.People > 0),
            ]);
    }

    /// <summary>Calendar days from acceptance to closing, or to today for an episode that is open: it is censored, not dropped.</summary>
    private static FollowUp FollowUpOf(EpisodeFacts episode, DateOnly today) =>
        episode.ClosedOn is { } closed && closed <= today
            ? new FollowUp(Math.Max(0, closed.DayNumber - episode.AcceptedOn.DayNumber), Event: true)
            : new FollowUp(today.DayNumber - episode.AcceptedOn.DayNumber, Event: false);
}

/// <summary>One person from day 7 on, and what their first 7 days were like.</summary>
public sealed record FirstWeek(EpisodeFacts Episode, FollowUp Since, bool IsAfter)
{
    public int StaffMet => Episode.Continuity.StaffMetFirst7Days;

    public int Contacts { get; } = Episode.ContactsInFirst(FirstWeekSection.LandmarkDay);
}
