using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>How an ending stands, before and after the episode closes: each item yes, no or not applicable, with who said so and when.</summary>
[Authorize(Policy = Policies.SteerEpisode)]
public sealed class ClosingChecklistModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ChecklistInput Input { get; set; } = new();

    public ServiceUser Person { get; private set; } = null!;

    public Episode Episode { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Input = ChecklistInput.Of(Episode, Episode.LatestClosingCheck?.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var shown = ChecklistInput.Of(Episode, Input.Shown);
        foreach (var item in Enum.GetValues<ClosingItem>())
        {
            if (Input.AnswerTo(item) is { } answer && Input.Changes(item, shown))
            {
                Episode.Check(item, answer, Input.NamedPerson, clock.GetUtcNow(), User.UserId);
            }
        }

        await db.SaveChangesAsync();
        TempData.SetBanner($"Closing checklist saved: {Episode.ClosingChecklist().Words}.");
        return LocalRedirect($"/people/{id}");
    }

    /// <summary>The latest episode, open or closed. After a death there is no checklist.</summary>
    private async Task<bool> LoadAsync(Guid id)
    {
        var person = await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id);
        var episode = await db.Episodes.Include(one => one.ClosingChecks).Where(one => one.ServiceUserId == id).OrderByDescending(one => one.AcceptedAt).FirstOrDefaultAsync();
        if (person is null || episode is not { HasClosingChecklist: true })
        {
            return false;
        }

        (Person, Episode, Names) = (person, episode, await Names.LoadAsync(db, episode.TeamId));
        return true;
    }
}
