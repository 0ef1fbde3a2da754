using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.YouSaid;

/// <summary>You said, we did: what people told a team and what it did, for everybody, without an account. Off until the team turns it on.</summary>
[AllowAnonymous, Unsigned]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public YouSaidView View { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await YouSaidView.OfAsync(db, slug, clock.GetUtcNow(), cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        if (view.Team.YouSaidIsFindable)
        {
            Response.Headers.Remove(UnsignedPages.RobotsHeader);
        }

        return Page();
    }
}
