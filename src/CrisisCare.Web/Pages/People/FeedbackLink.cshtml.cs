using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
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
/// A person's own link to give feedback, for a text or a sheet. It is shown in the answer that makes it and never again, works
/// once and for the days the team has set, and can be taken back. Whether it was used is not shown: that would tell who wrote.
/// </summary>
[Authorize(Policy = Policies.RecordCare)]
public sealed class FeedbackLinkModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    public ServiceUser Person { get; private set; } = null!;

    /// <summary>Set only in the answer that made it.</summary>
    public string? NewAddress { get; private set; }

    /// <summary>Those that were not taken back and have not run out.</summary>
    public IReadOnlyList<FeedbackLink> Links { get; private set; } = [];

    public IReadOnlyList<string> ReasonsAgainst { get; private set; } = [];

    public DateOnly Today => clock.Today;

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

        var team = await db.Teams.AsNoTracking().SingleAsync(team => team.Id == Person.TeamId);
        db.Add(FeedbackLink.ForPerson(team, id, clock.GetUtcNow(), User.UserId, out var secret));
        await db.SaveChangesAsync();
        await LoadAsync(id);
        NewAddress = $"{PublicAddress.Of(configuration, Request)}/feedback/{secret}";
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, Guid link)
    {
        if (!await LoadAsync(id) || await db.FeedbackLinks.SingleOrDefaultAsync(one => one.Id == link && one.ServiceUserId == id) is not { } found)
        {
            return NotFound();
        }

        found.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.SetBanner("The link is taken back. It does not work any more.");
        return LocalRedirect($"/people/{id}/feedback-link");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id) is not { } found)
        {
            return false;
        }

        Person = found;
        var now = clock.GetUtcNow();
        Links = await db.FeedbackLinks.AsNoTracking()
            .Where(link => link.ServiceUserId == id && link.RevokedAt == null && link.ExpiresAt > now)
            .OrderByDescending(link => link.CreatedAt).ToListAsync();
        var latest = await db.Episodes.OfPerson(id).Select(episode => episode.ClosingReason).FirstOrDefaultAsync();
        ReasonsAgainst = [.. FeedbackLink.ReasonsAgainstInviting(latest)];
        return true;
    }
}
