using System.ComponentModel.DataAnnotations;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.DemoData;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

[AllowAnonymous]
[EnableRateLimiting(Accounts.LogInLimit)]
public sealed class LogInModel(LogIn logIn, Demonstration demonstration, CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your email address"), StringLength(256)]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password"), StringLength(256), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<User> DemoAccounts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.UserIdOrNull is not null)
        {
            return LocalRedirect("/");
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }

        if (await logIn.TryAsync(Email, Password) is { } user)
        {
            return await EnterAsync(user);
        }

        ModelState.AddModelError(nameof(Email), "The email address or password is not right, or the account is locked for a few minutes");
        return await ShowAsync();
    }

    /// <summary>Only accounts made as demonstration accounts, and only while demonstrating: real ones always need their password.</summary>
    public async Task<IActionResult> OnPostDemoAsync(Guid account)
    {
        var user = demonstration.IsOn
            ? await db.Users.SingleOrDefaultAsync(user => user.Id == account && user.IsDemonstration && !user.IsDisabled)
            : null;
        return user is null ? NotFound() : await EnterAsync(user);
    }

    private async Task<IActionResult> EnterAsync(User user)
    {
        await SessionCookie.LogInAsync(HttpContext, db, user, clock.GetUtcNow());
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (demonstration.IsOn)
        {
            DemoAccounts = await db.Users.AsNoTracking().Where(user => user.IsDemonstration && !user.IsDisabled).OrderBy(user => user.Id).ToListAsync();
        }

        return Page();
    }
}
