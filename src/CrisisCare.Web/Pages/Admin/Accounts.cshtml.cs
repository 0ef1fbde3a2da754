using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Admin;

/// <summary>Accounts, and nothing about care. They are made by the verb <c>user add</c>.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class AccountsModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<AccountRow> Accounts { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostDisableAsync(Guid account, CancellationToken cancellationToken) =>
        ChangeAsync(account, "Account disabled. It is logged out everywhere.", (change, user) => change.DisableAsync(user, User.UserId, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEnableAsync(Guid account, CancellationToken cancellationToken) =>
        ChangeAsync(account, "Account enabled.", (change, user) => change.EnableAsync(user, User.UserId, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEndSessionsAsync(Guid account, CancellationToken cancellationToken) =>
        ChangeAsync(account, "The account is logged out everywhere.", (change, user) => change.EndSessionsAsync(user, User.UserId, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostUnlockAsync(Guid account, CancellationToken cancellationToken) =>
        ChangeAsync(account, "Account unlocked.", (change, user) => change.UnlockAsync(user, User.UserId, cancellationToken), cancellationToken);

    private async Task<IActionResult> ChangeAsync(Guid account, string done, Func<AccountChange, User, Task<string?>> change, CancellationToken cancellationToken)
    {
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == account, cancellationToken) is not { } user)
        {
            return NotFound();
        }

        if (await change(new AccountChange(db, clock), user) is { } refusal)
        {
            ModelState.AddModelError(AccountRow.FieldOf(account), refusal);
            await LoadAsync(cancellationToken);
            return Page();
        }

        TempData.SetBanner(done);
        return RedirectToPage();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var users = await (
            from user in db.Users
            join staff in db.StaffMembers on user.StaffMemberId equals staff.Id into linked
            from staff in linked.DefaultIfEmpty()
            orderby user.DisplayName, user.Id
            select new { User = user, Staff = staff == null ? null : staff.Name, Sessions = db.Set<UserSession>().Where(session => session.UserId == user.Id).ToList() })
            .AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);
        Accounts = [.. users.Select(found => AccountRow.Of(found.User, found.Staff, found.Sessions.Count(session => session.IsAlive(now)), now, User.UserId))];
    }
}
