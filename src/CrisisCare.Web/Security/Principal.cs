using System.Security.Claims;

namespace CrisisCare.Web.Security;

/// <summary>What the application reads off whoever is logged in. The claims are made anew for every request from the database.</summary>
public static class Principal
{
    public const string Session = "session";
    public const string Staff = "staff";
    public const string Team = "team";

    extension(ClaimsPrincipal user)
    {
        public Guid? UserIdOrNull => Read(user, ClaimTypes.NameIdentifier);

        public Guid UserId => user.UserIdOrNull ?? throw new InvalidOperationException("Nobody is logged in.");

        public Guid? SessionId => Read(user, Session);

        /// <summary>The member of staff whose account it is; empty for other accounts.</summary>
        public Guid? StaffMemberId => Read(user, Staff);

        public IReadOnlyList<Guid> TeamIds => [.. user.FindAll(Team).Select(claim => Guid.Parse(claim.Value))];

        public string DisplayName => user.FindFirstValue(ClaimTypes.Name) ?? "";

        /// <summary>As which of the two kinds of author they write, clear and agree.</summary>
        public Author Author => new(user.UserId, user.IsInRole(Roles.LivedExperiencePartner) ? AuthorKind.Partner : AuthorKind.Staff);

        public string Role => user.FindFirstValue(ClaimTypes.Role) ?? "";
    }

    private static Guid? Read(ClaimsPrincipal user, string type) =>
        Guid.TryParse(user.FindFirstValue(type), out var id) ? id : null;
}
