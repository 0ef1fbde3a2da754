using CrisisCare.Domain.Staff;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Data;
using CrisisCare.Web.Import;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Security;

/// <param name="Staff">The member of staff whose account it is: their name, their id in the team's files, or their id here.</param>
/// <param name="Team">The team of an account that is no member of staff's; also tells two members of staff of one name apart.</param>
public sealed record NewAccount(string Email, string Name, string Role, string? Staff, string? Team);

/// <summary>Makes, changes, closes and opens accounts. What cannot be done is refused with a sentence, and nothing changes.</summary>
public sealed class AccountKeeper(CrisisCareDbContext db, UserManager<User> users, ILogger<AccountKeeper> log)
{
    /// <summary>Roles that look after people: their account is a member of staff's, so that contacts and reviews name somebody.</summary>
    private static readonly string[] CareRoles = [Roles.TeamLeader, Roles.Practitioner, Roles.HealthcareSupportWorker];

    /// <summary>The account as it would be, with everything checked but its password.</summary>
    public async Task<User> DraftAsync(NewAccount account, CancellationToken cancellationToken)
    {
        var email = account.Email.Trim();
        if (account.Name.Trim().Length is 0 or > User.DisplayNameLength)
        {
            throw new RefusedInputException($"The name of an account has 1 to {User.DisplayNameLength} characters.");
        }

        if (await users.FindByEmailAsync(email) is not null)
        {
            throw new RefusedInputException($"There is an account for {email} already. Use user reset, user role or user enable.");
        }

        var user = new User { UserName = email, Email = email, DisplayName = account.Name.Trim() };
        if (account.Staff is not null)
        {
            user.StaffMemberId = await StaffWithoutAccountAsync(account.Staff, account.Team, cancellationToken);
        }

        await GiveRoleAsync(user, account.Role, account.Team, cancellationToken);
        return user;
    }

    public async Task AddAsync(User draft, string password)
    {
        Demand(await users.CreateAsync(draft, password));
        log.LogInformation("Account {Account} was made with role {Role}", draft.Id, draft.Role);
    }

    public async Task<User> FindAsync(string email) =>
        await users.FindByEmailAsync(email.Trim()) ?? throw new RefusedInputException($"There is no account for {email}.");

    /// <summary>Sets a new password, opens a locked account and ends its sessions.</summary>
    public async Task ResetAsync(User user, string password, CancellationToken cancellationToken)
    {
        foreach (var validator in users.PasswordValidators)
        {
            Demand(await validator.ValidateAsync(users, user, password));
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        await EndSessionsAsync(user, cancellationToken);
        Demand(await users.UpdateSecurityStampAsync(user));
        log.LogInformation("Account {Account} was given a new password", user.Id);
    }

    public async Task ChangeRoleAsync(User user, string role, string? team, CancellationToken cancellationToken)
    {
        await GiveRoleAsync(user, role, team, cancellationToken);
        await EndSessionsAsync(user, cancellationToken);
        Demand(await users.UpdateSecurityStampAsync(user));
        log.LogInformation("Account {Account} was given role {Role}", user.Id, role);
    }

    /// <summary>Closes an account, and with it every session; not while somebody would be left with a lead who cannot log in.</summary>
    public async Task DisableAsync(User user, CancellationToken cancellationToken)
    {
        var leads = await db.Episodes.CountAsync(
            episode => episode.ClosedOn == null && episode.Leads.Any(term => term.EndedAt == null && term.StaffMemberId == user.StaffMemberId),
            cancellationToken);
        if (user.StaffMemberId is not null && leads > 0)
        {
            throw new RefusedInputException($"{user.DisplayName} still leads {UkFormat.Count(leads, "person", "people")}. Move them to another lead practitioner first.");
        }

        user.IsDisabled = true;
        await EndSessionsAsync(user, cancellationToken);
        Demand(await users.UpdateSecurityStampAsync(user));
        log.LogInformation("Account {Account} was closed", user.Id);
    }

    public async Task EnableAsync(User user)
    {
        user.IsDisabled = false;
        Demand(await users.UpdateSecurityStampAsync(user));
        log.LogInformation("Account {Account} was opened", user.Id);
    }

    /// <summary>They go with the change that ends them: both are saved together.</summary>
    private async Task EndSessionsAsync(User user, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<UserSession>().Where(session => session.UserId == user.Id).ToListAsync(cancellationToken));

    private async Task GiveRoleAsync(User user, string role, string? team, CancellationToken cancellationToken)
    {
        if (user.StaffMemberId is null && CareRoles.Contains(role))
        {
            throw new RefusedInputException($"The account of a {Roles.Words(role)} is a member of staff's. Make it with user add and --staff, after import staff.");
        }

        user.Role = role;
        user.TeamId = role == Roles.Administrator || user.StaffMemberId is not null
            ? null
            : (await db.Teams.NamedAsync(team, cancellationToken)).Id;
    }

    private async Task<Guid> StaffWithoutAccountAsync(string who, string? team, CancellationToken cancellationToken)
    {
        var teamId = team is null ? (Guid?)null : (await db.Teams.NamedAsync(team, cancellationToken)).Id;
        var all = await db.StaffMembers.AsNoTracking()
            .Include(staff => staff.Memberships)
            .Where(staff => teamId == null || staff.Memberships.Any(membership => membership.TeamId == teamId))
            .ToListAsync(cancellationToken);
        var found = all.Where(staff => IsCalled(staff, who.Trim())).ToList();
        if (found is not [var one])
        {
            throw new RefusedInputException(found.Count == 0
                ? $"There is no member of staff {who}. Import the staff file they are in first."
                : $"{UkFormat.Count(found.Count, "member", "members")} of staff are called {who}. Use one of their ids: {string.Join(", ", found.Select(IdOf))}.");
        }

        return await users.Users.AnyAsync(user => user.StaffMemberId == one.Id, cancellationToken)
            ? throw new RefusedInputException($"{one.Name} has an account already.")
            : one.Id;
    }

    private static bool IsCalled(StaffMember staff, string who) =>
        string.Equals(staff.Name, who, StringComparison.OrdinalIgnoreCase)
        || string.Equals(staff.Id.ToString(), who, StringComparison.OrdinalIgnoreCase)
        || staff.Memberships.Any(membership => membership.SourceId == who);

    private static string IdOf(StaffMember staff) =>
        staff.Memberships.Select(membership => membership.SourceId).FirstOrDefault(id => id is not null) ?? staff.Id.ToString();

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new RefusedInputException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
