using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Security;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>
/// The accounts of the demonstration. Everybody has one, because whoever records something is remembered; only those on
/// the log-in page can be entered, and none has a password.
/// </summary>
internal static class DemoAccounts
{
    private static readonly string[] OnTheLogInPage = ["Fran Okoro", "Sam Adeyemi", "Priya Nair", "Lou Marsh", "Mo Farrell", "Viv Ashworth", "Ada Quist"];
    private static readonly string[] TeamLeaders = ["Fran Okoro", "Nadia Rahman"];

    public static User Of(StaffMember staff)
    {
        var account = Named(staff.Name, RoleOf(staff));
        account.StaffMemberId = staff.Id;
        return account;
    }

    public static IEnumerable<User> OutsideTheCareTeam(Team team)
    {
        yield return InTeam(Named("Mo Farrell", Roles.Improvement), team);
        yield return InTeam(Named("Viv Ashworth", Roles.LivedExperiencePartner), team);
        yield return Named("Ada Quist", Roles.Administrator);
    }

    private static User InTeam(User account, Team team)
    {
        account.TeamId = team.Id;
        return account;
    }

    private static string RoleOf(StaffMember staff) =>
        TeamLeaders.Contains(staff.Name) ? Roles.TeamLeader
        : staff.IsRegistered ? Roles.Practitioner
        : Roles.HealthcareSupportWorker;

    private static User Named(string name, string role)
    {
        var place = Array.IndexOf(OnTheLogInPage, name);
        var email = $"{name.Split(' ')[0].ToLowerInvariant()}@demo.crisiscare.test";
        var account = new User
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString(),
            LockoutEnabled = true,
            DisplayName = name,
            Role = role,
            IsDemonstration = place >= 0,
        };

        // The log-in page orders accounts by id, and no two databases order random ids alike.
        account.Id = place >= 0 ? new Guid($"01990000-0000-7000-8000-{place + 1:D12}") : account.Id;
        return account;
    }
}
