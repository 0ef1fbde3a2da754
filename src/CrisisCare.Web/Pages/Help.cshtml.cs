using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages;

[AllowAnonymous]
public sealed class HelpModel : PageModel
{
    public void OnGet()
    {
    }
}
