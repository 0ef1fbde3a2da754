using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Board;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>
/// The team board. It is also the address everybody starts from, so accounts that see no people are sent on to their own
/// first page instead of being refused.
/// </summary>
[Authorize]
public sealed class IndexModel(CrisisCareDbContext db, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    private const string VersionHeader = "HX-PTag";

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public BoardFilter Filter { get; private set; } = null!;

    public BoardView? Board { get; private set; }

    public string Version { get; private set; } = "";

    public bool CanAllocate => User.IsInRole(Roles.TeamLeader);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await MaySeePeopleAsync())
        {
            return LocalRedirect(FirstPage.Of(User.Role));
        }

        return await LoadAsync(cancellationToken) ? Page() : NotFound();
    }

    /// <summary>The live part of the board: nothing (304) for as long as it would show the same.</summary>
    public async Task<IActionResult> OnGetBoardAsync(CancellationToken cancellationToken)
    {
        if (!await MaySeePeopleAsync())
        {
            return Forbid();
        }

        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Response.Headers[VersionHeader] = Version;
        return Request.Headers[VersionHeader] == Version
            ? StatusCode(StatusCodes.Status304NotModified)
            : Partial("Board/_Board", this);
    }

    private async Task<bool> MaySeePeopleAsync() =>
        (await authorization.AuthorizeAsync(User, Policies.SeePeople)).Succeeded;

    /// <returns>False for a team that is not one's own.</returns>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var own = User.TeamIds;
        Teams = await db.Teams.AsNoTracking().Where(team => own.Contains(team.Id)).OrderBy(team => team.Name).ToListAsync(cancellationToken);
        var asked = Request.Query["team"].ToString();
        var team = Teams.FirstOrDefault(team => asked.Length == 0 || team.Id.ToString() == asked);
        if (team is null)
        {
            return asked.Length == 0;
        }

        Filter = BoardFilter.Read(Request.Query, Teams.Count > 1 ? team.Id : null);
        Board = BoardView.Of(await new BoardLoader(db, clock).LoadAsync(team, cancellationToken), Filter, CanAllocate);
        Version = Board.Version();
        return true;
    }
}
