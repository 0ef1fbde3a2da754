using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>
/// After feedback was sent. For an hour or two it says which team has it and how to reach them; later, and for an id that was
/// never given, it says thank you and no more, so that the history of a shared phone gives nothing away.
/// </summary>
[AllowAnonymous, Unsigned]
public sealed class ThankYouModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan SaysMoreFor = TimeSpan.FromHours(2);

    public Team? Team { get; private set; }

    public bool AskedForContact { get; private set; }

    public bool CanBeReached { get; private set; }

    public async Task OnGetAsync(Guid id)
    {
        var since = clock.GetUtcNow() - SaysMoreFor;
        var piece = await db.Feedback.IgnoreQueryFilters([CrisisCareDbContext.TeamFilter]).AsNoTracking()
            .SingleOrDefaultAsync(piece => piece.Id == id && piece.ReceivedAt > since);
        if (piece is not null)
        {
            Team = await db.Teams.AsNoTracking().SingleAsync(team => team.Id == piece.TeamId);
            (AskedForContact, CanBeReached) = (piece.ContactToday, piece.CanBeReached);
        }
    }
}
