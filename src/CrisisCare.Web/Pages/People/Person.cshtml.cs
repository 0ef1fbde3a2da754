using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>An episode in the list of a person's episodes.</summary>
public sealed record EpisodeLink(Guid Id, DateTimeOffset AcceptedAt, DateOnly? ClosedOn, ClosingReason? Reason);

[Authorize(Policy = Policies.SeePeople)]
public sealed class PersonModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public ServiceUser Person { get; private set; } = null!;

    /// <summary>The episode shown; empty for somebody whose referral was declined.</summary>
    public EpisodePage? Shown { get; private set; }

    public InOwnWords OwnWords { get; private set; } = null!;

    public IReadOnlyList<EpisodeLink> OtherEpisodes { get; private set; } = [];

    public Referral? DeclinedReferral { get; private set; }

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] Guid? episode)
    {
        if (await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        var episodes = await db.Episodes.OfPerson(id).Select(e => new EpisodeLink(e.Id, e.AcceptedAt, e.ClosedOn, e.ClosingReason)).ToListAsync();
        var shown = episode is null ? episodes.FirstOrDefault() : episodes.SingleOrDefault(e => e.Id == episode);
        if (shown is null && episode is not null)
        {
            return NotFound();
        }

        OwnWords = (await db.InOwnWordsAsync([id]))[id];
        OtherEpisodes = [.. episodes.Where(e => e != shown)];
        if (shown is not null)
        {
            Shown = await EpisodePage.LoadAsync(db, shown.Id, Now);
        }
        else
        {
            DeclinedReferral = await db.Referrals.AsNoTracking().Where(r => r.ServiceUserId == id).OrderByDescending(r => r.ReceivedAt).FirstOrDefaultAsync();
        }

        return Page();
    }
}
