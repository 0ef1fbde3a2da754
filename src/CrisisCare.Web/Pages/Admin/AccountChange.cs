using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Admin;

/// <summary>
/// What an administrator does to an account, all of it saved together with who did it. Each returns the reason for a
/// refusal, or nothing when it is done.
/// </summary>
public sealed class AccountChange(CrisisCareDbContext db, TimeProvider clock)
{
    public async Task<string?> DisableAsync(User user, Guid by, CancellationToken cancellationToken)
    {
        if (user.Id == by)
        {
            return "You cannot disable your own account. Ask another administrator";
        }

        if (await OpenLeadsAsync(user, cancellationToken) is > 0 and var leads)
        {
            return $"This account leads {UkFormat.Count(leads, "person", "people")}. A team leader must move them to another lead practitioner first";
        }

        user.IsDisabled = true;
        await RemoveSessionsAsync(user, cancellationToken);
        return await SaveAsync("Disabled", user, by, cancellationToken);
    }

    public Task<string?> EnableAsync(User user, Guid by, CancellationToken cancellationToken)
    {
        user.IsDisabled = false;
        return SaveAsync("Enabled", user, by, cancellationToken);
    }

    public async Task<string?> EndSessionsAsync(User user, Guid by, CancellationToken cancellationToken)
    {
        await RemoveSessionsAsync(user, cancellationToken);
        return await SaveAsync("LoggedOut", user, by, cancellationToken);
    }

    public Task<string?> UnlockAsync(User user, Guid by, CancellationToken cancellationToken)
    {
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return SaveAsync("Unlocked", user, by, cancellationToken);
    }

    /// <summary>A number and nothing else: an administrator sees no people, so the team filter is put aside to count them.</summary>
    private Task<int> OpenLeadsAsync(User user, CancellationToken cancellationToken) =>
        user.StaffMemberId is { } staff
            ? db.Episodes.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).LedBy(staff).CountAsync(cancellationToken)
            : Task.FromResult(0);

    private async Task RemoveSessionsAsync(User user, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<UserSession>().Where(session => session.UserId == user.Id).ToListAsync(cancellationToken));

    private async Task<string?> SaveAsync(string action, User user, Guid by, CancellationToken cancellationToken)
    {
        db.Add(new AuditEntry(by, clock.GetUtcNow(), action, nameof(User), user.Id, changes: "{}"));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
