using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Security;

/// <summary>
/// Checks an e-mail address and a password. Whether the account is unknown, disabled, locked or the password is wrong, the
/// answer is the same and takes as long: a password is always hashed, and a failure always writes to the disk.
/// </summary>
public sealed class LogIn(UserManager<User> users, IPasswordHasher<User> hasher, CrisisCareDbContext db, TimeProvider clock)
{
    private static readonly User Nobody = new();
    private static string? nobodysHash;

    public async Task<User?> TryAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email);
        var hash = user?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        var verified = hasher.VerifyHashedPassword(user ?? Nobody, hash, password);
        var mayEnter = user is { PasswordHash: not null, IsDisabled: false } && !(user.LockoutEnd > clock.GetUtcNow());
        if (!mayEnter || verified == PasswordVerificationResult.Failed)
        {
            await CountFailureAsync(mayEnter ? user!.Id : null);
            return null;
        }

        await users.ResetAccessFailedCountAsync(user!);
        return user;
    }

    /// <summary>
    /// One statement, so that guesses that come together are all counted. Where there is nobody to count for, it writes some
    /// account's row as it was: a statement that changes no row would be answered without waiting for the disk.
    /// </summary>
    private async Task CountFailureAsync(Guid? account)
    {
        var counts = account is not null;
        var last = users.Options.Lockout.MaxFailedAccessAttempts - 1;
        DateTimeOffset? until = clock.GetUtcNow() + users.Options.Lockout.DefaultLockoutTimeSpan;
        await db.Users
            .Where(user => user.Id == (account ?? db.Users.OrderBy(any => any.Id).Select(any => any.Id).First()))
            .ExecuteUpdateAsync(set => set
                .SetProperty(user => user.LockoutEnd, user => counts && user.AccessFailedCount >= last ? until : user.LockoutEnd)
                .SetProperty(user => user.AccessFailedCount, user => !counts ? user.AccessFailedCount : user.AccessFailedCount >= last ? 0 : user.AccessFailedCount + 1));
    }
}
