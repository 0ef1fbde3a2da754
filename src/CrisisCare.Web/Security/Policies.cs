using Microsoft.AspNetCore.Authorization;

namespace CrisisCare.Web.Security;

/// <summary>What may be done, and by whom: the whole table on one screen. Whose people they are is the query filter's business.</summary>
public static class Policies
{
    /// <summary>See the people of one's own teams.</summary>
    public const string SeePeople = nameof(SeePeople);

    /// <summary>Log and put right contacts, book, hold reviews, choose the core group.</summary>
    public const string RecordCare = nameof(RecordCare);

    /// <summary>Accept and decline referrals, allocate leads, keep the rota, move what somebody holds while they are away.</summary>
    public const string LeadTheTeam = nameof(LeadTheTeam);

    /// <summary>Keep the catalogue of planned interventions.</summary>
    public const string KeepCatalogue = nameof(KeepCatalogue);

    /// <summary>Move zone, close an episode, record an admission.</summary>
    public const string SteerEpisode = nameof(SteerEpisode);

    /// <summary>Read every piece of feedback of one's own teams, make posters for it, ask the staff.</summary>
    public const string HearFeedback = nameof(HearFeedback);

    /// <summary>See what the team's measures show: nothing about a person, nothing about a member of staff.</summary>
    public const string SeeTeamMeasures = nameof(SeeTeamMeasures);

    /// <summary>Write down what changed in the team, and put it right.</summary>
    public const string RecordChanges = nameof(RecordChanges);

    /// <summary>Find themes in feedback, clear quotes, test ideas and decide: staff and partners as equals, without anybody's name.</summary>
    public const string WorkOnThemes = nameof(WorkOnThemes);

    /// <summary>Set targets, and let the limits of a measure start again at a change.</summary>
    public const string SetUpCharts = nameof(SetUpCharts);

    /// <summary>Accounts and background jobs; no care data.</summary>
    public const string Administer = nameof(Administer);

    public static AuthorizationBuilder AddCrisisCarePolicies(this AuthorizationBuilder authorization) =>
        authorization
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(SeePeople, p => p.RequireRole(Roles.TeamLeader, Roles.Practitioner, Roles.HealthcareSupportWorker))
            .AddPolicy(RecordCare, p => p.RequireRole(Roles.TeamLeader, Roles.Practitioner, Roles.HealthcareSupportWorker))
            .AddPolicy(LeadTheTeam, p => p.RequireRole(Roles.TeamLeader))
            .AddPolicy(KeepCatalogue, p => p.RequireRole(Roles.TeamLeader, Roles.HealthcareSupportWorker))
            .AddPolicy(SteerEpisode, p => p.RequireRole(Roles.TeamLeader, Roles.Practitioner))
            .AddPolicy(HearFeedback, p => p.RequireRole(Roles.TeamLeader))
            .AddPolicy(SeeTeamMeasures, p => p.RequireRole(Roles.TeamLeader, Roles.Practitioner, Roles.HealthcareSupportWorker, Roles.Improvement, Roles.LivedExperiencePartner))
            .AddPolicy(RecordChanges, p => p.RequireRole(Roles.TeamLeader, Roles.Improvement, Roles.LivedExperiencePartner))
            .AddPolicy(WorkOnThemes, p => p.RequireRole(Roles.TeamLeader, Roles.Improvement, Roles.LivedExperiencePartner))
            .AddPolicy(SetUpCharts, p => p.RequireRole(Roles.TeamLeader, Roles.Improvement))
            .AddPolicy(Administer, p => p.RequireRole(Roles.Administrator));
}
