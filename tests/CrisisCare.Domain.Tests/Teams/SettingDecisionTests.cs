using CrisisCare.Domain.Teams;

namespace CrisisCare.Domain.Tests.Teams;

public sealed class SettingDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DecisionFacts Facts = new("Team meeting with Viv", Today, "They said so.");

    private readonly Team team = new("Southam");

    [Fact]
    public void The_face_budget_is_empty_until_the_team_sets_one_and_may_be_emptied_again()
    {
        var setting = Of("face-budget");
        Assert.Null(team.FaceBudget);

        var decision = team.Decide(setting, 6, Facts, Today, Now, Guid.Empty);

        Assert.Equal((6, null, 6, "Team meeting with Viv"), (team.FaceBudget, decision.Before, decision.Value, decision.DecidedBy));
        Assert.Equal(6, team.Decide(setting, null, Facts, Today, Now, Guid.Empty).Before);
        Assert.Equal((null, "Not set"), (team.FaceBudget, setting.Words(team.FaceBudget)));
    }

    [Fact]
    public void Every_setting_says_what_it_is_now_and_takes_its_least_and_most()
    {
        foreach (var setting in Team.Settings.Where(one => !one.Key.EndsWith("caseload", StringComparison.Ordinal)))
        {
            foreach (var value in new[] { setting.Least, setting.Most })
            {
                team.Decide(setting, value, Facts, Today, Now, Guid.Empty);
                Assert.Equal(value, setting.Of(team));
            }

            Assert.Single(team.ReasonsAgainst(setting, setting.Least - 1));
            Assert.Single(team.ReasonsAgainst(setting, setting.Most + 1));
            Assert.Equal(setting.MayBeEmpty ? 0 : 1, team.ReasonsAgainst(setting, null).Count());
        }
    }

    [Fact]
    public void The_soft_limit_is_never_above_the_hard_one()
    {
        Assert.Equal(["The soft limit must not be above the hard limit. They are 6 and 8 now"], team.ReasonsAgainst(Of("soft-caseload"), 9));
        Assert.Equal(["The soft limit must not be above the hard limit. They are 6 and 8 now"], team.ReasonsAgainst(Of("hard-caseload"), 5));
        Assert.Empty(team.ReasonsAgainst(Of("soft-caseload"), 8));
    }

    [Fact]
    public void By_whom_when_and_why_are_asked_for() => Assert.Equal(
        ["Say who decided it, in 1 to 80 characters", "The date of the decision must be today or earlier", "Say why, in 1 to 300 characters"],
        SettingDecision.ReasonsAgainst(new DecisionFacts(" ", Today.AddDays(1), ""), Today));

    private static TeamSetting Of(string key) => Team.Settings.Single(one => one.Key == key);
}
