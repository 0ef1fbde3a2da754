using CrisisCare.Web.Security;

namespace CrisisCare.Web.Pages.Admin;

/// <summary>One account as an administrator sees it.</summary>
/// <param name="Staff">The member of staff whose account it is; empty for other accounts.</param>
/// <param name="Sessions">How many browsers are logged in with it now.</param>
public sealed record AccountRow(Guid Id, string Name, string Email, string Role, string? Staff, bool IsDisabled, bool IsLocked, int Sessions, bool IsOneself)
{
    public string Field => FieldOf(Id);

    /// <summary>Where a refusal is said: beside the account it is about.</summary>
    public static string FieldOf(Guid id) => $"account-{id}";

    public static AccountRow Of(User user, string? staff, int sessions, DateTimeOffset now, Guid administrator) => new(
        user.Id,
        user.DisplayName,
        user.Email ?? "",
        Roles.Words(user.Role),
        staff,
        user.IsDisabled,
        user.LockoutEnd > now,
        sessions,
        user.Id == administrator);
}
