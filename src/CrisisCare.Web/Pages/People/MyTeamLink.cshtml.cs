using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Notices;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>
/// The link to a person's own page: made, shown once, taken back. They have one at a time. What they asked for on the page is
/// listed for those who were told of it and for team leaders, so that nothing is lost in an inbox.
/// </summary>
[Authorize(Policy = Policies.RecordCare)]
public sealed class MyTeamLinkModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    public ServiceUser Person { get; private set; } = null!;

    /// <summary>Set only in the answer that made it.</summary>
    public string? NewAddress { get; private set; }

    /// <summary>The one they have, locked ones included; empty where none was made, and after it was taken back or ran out.</summary>
    public MyTeamLink? Link { get; private set; }

    public IReadOnlyList<PersonsRequest> Requests { get; private set; } = [];

    public IReadOnlyList<string> ReasonsAgainst { get; private set; } = [];

    public DateOnly Today => clock.Today;

    private Team Team { get; set; } = null!;

    private Episode? Latest { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (ReasonsAgainst.Count > 0)
        {
            return Page();
        }

        await RevokeAsync(id);
        db.Add(MyTeamLink.Make(Team, Latest, clock.GetUtcNow(), User.UserId, out var secret));
        await db.SaveChangesAsync();
        await LoadAsync(id);
        NewAddress = $"{PublicAddress.Of(configuration, Request)}/my-team/{secret}";
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        await RevokeAsync(id);
        await db.SaveChangesAsync();
        TempData.SetBanner("The link is taken back. It does not work any more.");
        return LocalRedirect($"/people/{id}/my-team-link");
    }

    private async Task RevokeAsync(Guid id)
    {
        foreach (var link in await db.MyTeamLinks.Where(link => link.ServiceUserId == id && link.RevokedAt == null).ToListAsync())
        {
            link.Revoke(clock.GetUtcNow());
        }
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id) is not { } found)
        {
            return false;
        }

        Person = found;
        var (now, me, isLeader) = (clock.GetUtcNow(), User.StaffMemberId, User.IsInRole(Roles.TeamLeader));
        Team = await db.Teams.AsNoTracking().SingleAsync(team => team.Id == found.TeamId);
        Latest = await db.Episodes.AsNoTracking().OfPerson(id).FirstOrDefaultAsync();
        ReasonsAgainst = [.. MyTeamLink.ReasonsAgainstMaking(Team, Latest)];
        Link = await db.MyTeamLinks.AsNoTracking().Where(link => link.ServiceUserId == id && link.RevokedAt == null && link.ExpiresAt > now).OrderByDescending(link => link.CreatedAt).FirstOrDefaultAsync();
        var told = await db.Notices.Where(notice => notice.RecipientId == me && notice.Kind == NoticeKind.AskedForChange).Select(notice => notice.Occasion).ToListAsync();
        var requests = await db.PersonsRequests.AsNoTracking().Where(request => request.ServiceUserId == id).OrderByDescending(request => request.AskedAt).ToListAsync();
        Requests = [.. requests.Where(request => isLeader || told.Contains($"{request.Id}"))];
        return true;
    }
}
