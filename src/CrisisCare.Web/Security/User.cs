using Microsoft.AspNetCore.Identity;

namespace CrisisCare.Web.Security;

/// <summary>A log-in account: never a person who is cared for.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int DisplayNameLength = 100;

    public User()
    {
        Id = Guid.CreateVersion7();
    }

    /// <summary>Who it is: "Fran Okoro".</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Exactly one of <see cref="Roles"/>.</summary>
    public string Role { get; set; } = "";

    /// <summary>The member of staff whose account it is; empty for accounts outside the care team.</summary>
    public Guid? StaffMemberId { get; set; }

    /// <summary>The team of an account that is no member of staff's (improvement, lived-experience partner, auditor).</summary>
    public Guid? TeamId { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>A demonstration account, which anybody may use from the log-in page in demonstration mode.</summary>
    public bool IsDemonstration { get; set; }
}
