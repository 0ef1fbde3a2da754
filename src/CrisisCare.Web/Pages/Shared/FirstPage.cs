using CrisisCare.Web.Security;

namespace CrisisCare.Web.Pages.Shared;

/// <summary>Where each kind of account begins.</summary>
public static class FirstPage
{
    public const string Board = "/";

    public static string Of(string role) => role switch
    {
        Roles.TeamLeader or Roles.Practitioner or Roles.HealthcareSupportWorker => Board,
        Roles.Improvement or Roles.LivedExperiencePartner => "/improvement",
        Roles.Administrator => "/admin/accounts",
        _ => "/welcome",
    };
}
