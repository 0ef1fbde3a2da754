using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Meeting;

/// <summary>One person of the meeting, and the one line that is decided about their care.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class PersonModel(CrisisCareDbContext db, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "What did we decide?", Description = "One line, for example: Lou takes the morning visits until Friday")]
    public string? Decision { get; set; }

    public MeetingPerson Shown { get; private set; } = null!;

    public InOwnWords OwnWords { get; private set; } = null!;

    public MeetingOrder Order { get; private set; } = null!;

    public bool MayDecide { get; private set; }

    public bool MaySteer { get; private set; }

    public DateOnly Today => clock.Today;

    public Guid Id => Shown.Person.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync(Policies.RecordCare))
        {
            return Forbid();
        }

        if (await db.Episodes.Open().SingleOrDefaultAsync(one => one.ServiceUserId == id, cancellationToken) is not { } episode || !await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.Accepts(nameof(Decision), episode.ReasonsAgainstDeciding(Decision)))
        {
            return Page();
        }

        episode.Decide(Decision!, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Decision saved.");
        return Order.After(id) is { } next ? RedirectToPage(new { id = next }) : RedirectToPage("Sheet", new { team = User.TeamIds.Count > 1 ? episode.TeamId : (Guid?)null });
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var teamId = await db.Episodes.Open().Where(episode => episode.ServiceUserId == id).Select(episode => (Guid?)episode.TeamId).SingleOrDefaultAsync(cancellationToken);
        if (teamId is null || (await OwnTeam.FindAsync(db, User, teamId, cancellationToken))?.Chosen is not { } team
            || await MeetingPerson.LoadAsync(db, clock, team, id, cancellationToken) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        OwnWords = (await db.InOwnWordsAsync([id], cancellationToken))[id];
        Order = await MeetingOrder.LoadAsync(db, clock, TempData, team, cancellationToken);
        MayDecide = await IsAllowedAsync(Policies.RecordCare);
        MaySteer = await IsAllowedAsync(Policies.SteerEpisode);
        return true;
    }

    private async Task<bool> IsAllowedAsync(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;
}
