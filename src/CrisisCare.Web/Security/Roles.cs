namespace CrisisCare.Web.Security;

/// <summary>What an account is for. Each account has exactly one.</summary>
public static class Roles
{
    public const string TeamLeader = nameof(TeamLeader);
    public const string Practitioner = nameof(Practitioner);
    public const string HealthcareSupportWorker = nameof(HealthcareSupportWorker);
    public const string Improvement = nameof(Improvement);
    public const string LivedExperiencePartner = nameof(LivedExperiencePartner);
    public const string Administrator = nameof(Administrator);
    public const string Auditor = nameof(Auditor);

    public static readonly IReadOnlyList<string> All =
        [TeamLeader, Practitioner, HealthcareSupportWorker, Improvement, LivedExperiencePartner, Administrator, Auditor];

    public static string Words(string role) => role switch
    {
        TeamLeader => "team leader",
        HealthcareSupportWorker => "healthcare support worker",
        LivedExperiencePartner => "lived-experience partner",
        _ => role.ToLowerInvariant(),
    };
}
