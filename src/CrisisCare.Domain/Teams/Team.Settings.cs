namespace CrisisCare.Domain.Teams;

/// <summary>The numbers of the model, each of which the team decides itself.</summary>
public sealed partial class Team
{
    /// <summary>
    /// How many different staff a person meets in the first 14 days at most, if it can be helped. People. The team sets it together with
    /// people who use the service; there is none until then, for no source gives one.
    /// </summary>
    public int? FaceBudget { get; private set; }

    /// <summary>In the order in which the page shows them.</summary>
    public static readonly IReadOnlyList<TeamSetting> Settings =
    [
        new("face-budget", "Face budget", "How many different staff somebody meets in their first 14 days, if it can be helped", "member of staff", "different staff", 1, 40, team => team.FaceBudget, (team, value) => team.FaceBudget = value) { MayBeEmpty = true },
        new("many-staff", "Many different staff", "The board points out people who have met more different staff than this", "member of staff", "different staff", 1, 40, team => team.ManyStaff, (team, value) => team.ManyStaff = value!.Value),
        new("core-group-size", "Core group", "The lead practitioner, the deputy and the others together, at most", "person", "people", 2, 12, team => team.CoreGroupSize, (team, value) => team.CoreGroupSize = value!.Value),
        new("initial-appointment", "Initial appointment", "It is due this many days after acceptance at the latest", "day", "days", 0, 7, team => team.InitialAppointmentWithin, (team, value) => team.InitialAppointmentWithin = value!.Value),
        new("soft-caseload", "Caseload, soft limit", "Above it, whoever allocates a full-time lead practitioner is asked twice", "person", "people", 1, 30, team => team.SoftCaseload, (team, value) => team.SoftCaseload = value!.Value),
        new("hard-caseload", "Caseload, hard limit", "Above it, a team leader has to say why", "person", "people", 1, 30, team => team.HardCaseload, (team, value) => team.HardCaseload = value!.Value),
        new("link-episodes", "Coming back", "Somebody accepted again within this many days of closing is offered the staff they had", "day", "days", 0, 180, team => team.LinkEpisodesWithin, (team, value) => team.LinkEpisodesWithin = value!.Value),
        new("read-feedback", "Reading feedback", "What is unread for longer is on the board of every team leader", "hour", "hours", 1, LongestReadFeedbackWithin, team => team.ReadFeedbackWithin, (team, value) => team.ReadFeedbackWithin = value!.Value),
        new("feedback-link", "A person’s own feedback link", "It works for this long", "day", "days", 1, LongestFeedbackLinkDays, team => team.FeedbackLinkDays, (team, value) => team.FeedbackLinkDays = value!.Value),
        new("my-team-link", "A person’s link to their page", "It works for this long, and never beyond their episode", "day", "days", 1, LongestMyTeamLinkDays, team => team.MyTeamLinkDays, (team, value) => team.MyTeamLinkDays = value!.Value),
    ];

    public IEnumerable<string> ReasonsAgainst(TeamSetting setting, int? value)
    {
        if (value is null ? !setting.MayBeEmpty : value < setting.Least || value > setting.Most)
        {
            yield return $"{setting.Name}: write a whole number from {setting.Least} to {setting.Most}{(setting.MayBeEmpty ? ", or leave it empty for none" : "")}";
        }
        else if ((setting.Key == "soft-caseload" && value > HardCaseload) || (setting.Key == "hard-caseload" && value < SoftCaseload))
        {
            yield return $"The soft limit must not be above the hard limit. They are {SoftCaseload} and {HardCaseload} now";
        }
    }

    /// <summary>What was decided holds from now on; what was planned before stays as it was planned.</summary>
    /// <returns>Who decided it, when and why, to be saved with it.</returns>
    public SettingDecision Decide(TeamSetting setting, int? value, DecisionFacts facts, DateOnly today, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(setting, value).Concat(SettingDecision.ReasonsAgainst(facts, today)));
        var decision = new SettingDecision(Id, setting.Key, setting.Of(this), value, facts, at, by);
        setting.Set(this, value);
        return decision;
    }
}
