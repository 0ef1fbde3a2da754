using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Board;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Meeting;

/// <summary>Where a meeting about everybody on the board begins: the order they are talked about in.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class StartModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public IReadOnlyList<BoardPerson> People { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Fixes the order for as long as the meeting goes on. It changes nothing in the record.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (People is not [var first, ..])
        {
            return RedirectToPage(new { team = Own.InAddress });
        }

        MeetingOrder.Keep(TempData, Own.Chosen!, People.Select(person => person.Id));
        return RedirectToPage("Person", new { id = first.Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, Team, cancellationToken) is not { } own)
        {
            return false;
        }

        Own = own;
        if (own.Chosen is { } team)
        {
            People = [.. MeetingOrder.Sort(await new BoardLoader(db, clock).LoadAsync(team, cancellationToken))];
        }

        return true;
    }
}
