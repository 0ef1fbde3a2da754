using Microsoft.AspNetCore.Identity;

namespace CrisisCare.Web.Security;

/// <summary>
/// Checks an e-mail address and a password. Whether the account is unknown, disabled, locked or the password is wrong, the
/// answer is the same and takes as long: a password is always hashed.
/// </summary>
public sealed class LogIn(UserManager<User> users, IPasswordHasher<User> hasher)
{
    private static readonly User Nobody = new();
    private static string? nobodysHash;

    public async Task<User?> TryAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email);
        var hash = user?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        var verified = hasher.VerifyHashedPassword(user ?? Nobody, hash, password);
        if (user?.PasswordHash is null || user.IsDisabled || await users.IsLockedOutAsync(user))
        {
            return null;
        }

        if (verified == PasswordVerificationResult.Failed)
        {
            await users.AccessFailedAsync(user);
            return null;
        }

        await users.ResetAccessFailedCountAsync(user);
        return user;
    }
}
