using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages;

[AllowAnonymous]
public sealed class LogOutModel(CrisisCareDbContext db) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await SessionCookie.LogOutAsync(HttpContext, db);
        return LocalRedirect("/log-in");
    }

    public IActionResult OnGet() => User.UserIdOrNull is null ? LocalRedirect("/log-in") : Page();
}
