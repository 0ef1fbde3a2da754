using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages;

/// <summary>Where accounts begin that have no page of their own yet.</summary>
[Authorize]
public sealed class WelcomeModel : PageModel
{
    public void OnGet()
    {
    }
}
