using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Reviews;

[Authorize(Policy = Policies.SeePeople)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public const int ComingDays = 14;
    public const int HeldLateDays = 28;

    /// <summary>Which list alone is looked at; empty for all of them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public DateOnly Today => clock.Today;

    public IReadOnlyList<ReviewList> Lists { get; private set; } = [];

    public IEnumerable<ReviewList> Shown => Lists.Any(list => list.View == View) ? Lists.Where(list => list.View == View) : Lists;

    /// <summary>For team leaders: what the leads cannot hold by the rota, each with the person's name.</summary>
    public IReadOnlyList<(ReviewAtRisk Review, string Person)> AtRisk { get; private set; } = [];

    public async Task<IActionResult> OnPostCoverAsync(Guid review, Guid cover, CancellationToken cancellationToken)
    {
        if (!User.IsInRole(Roles.TeamLeader))
        {
            return Forbid();
        }

        var episode = await db.Episodes.Include(one => one.Reviews).Include(one => one.Pauses).SingleOrDefaultAsync(one => one.Reviews.Any(of => of.Id == review), cancellationToken);
        if (episode is null || !await db.StaffMembers.InTeams(episode.TeamId).WorkingOn(Today).AnyAsync(member => member.Id == cover && member.IsRegistered, cancellationToken))
        {
            return NotFound();
        }

        var covered = episode.Reviews.Single(one => one.Id == review);
        var isRefused = (await db.RefusalsOfAsync([episode], cancellationToken))[episode.ServiceUserId].Any(refusal => refusal.StaffMemberId == cover && refusal.AppliesOn(Today));
        if (!ModelState.Accepts("", [.. episode.ReasonsAgainstCovering(covered), .. isRefused ? ["This colleague is recorded as not to look after this person. Nothing was changed"] : Array.Empty<string>()]))
        {
            await OnGetAsync(cancellationToken);
            return Page();
        }

        episode.Cover(covered, cover);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("They hold this review in place of the lead, and are reminded of it.");
        return RedirectToPage();
    }

    private async Task<IReadOnlyList<(ReviewAtRisk Review, string Person)>> AtRiskAsync(CancellationToken cancellationToken)
    {
        var found = new List<ReviewAtRisk>();
        var teams = User.TeamIds;
        foreach (var team in await db.Teams.AsNoTracking().Where(team => teams.Contains(team.Id)).ToListAsync(cancellationToken))
        {
            found.AddRange(await db.ReviewsAtRiskAsync(team, Today, cancellationToken));
        }

        var ids = found.ConvertAll(one => one.Episode.ServiceUserId);
        var names = await db.ServiceUsers.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return [.. found.Select(one => (one, names[one.Episode.ServiceUserId]))];
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        AtRisk = User.IsInRole(Roles.TeamLeader) ? await AtRiskAsync(cancellationToken) : [];
        var overdue = await ReviewRow.Of(db, db.Episodes.Overdue(Today)).ToListAsync(cancellationToken);
        var ahead = await ReviewRow.Of(db, db.Episodes.DueBetween(Today, Today.AddDays(ComingDays))).ToListAsync(cancellationToken);
        var held = await ReviewRow.Of(db, db.Episodes.HeldBetween(Today.AddDays(-HeldLateDays), Today)).ToListAsync(cancellationToken);
        var tomorrow = Today.AddDays(1);
        Lists =
        [
            new(ReviewList.Overdue, "Overdue", "overdue", "No review is overdue.", overdue),
            new(ReviewList.Due, "Due today and tomorrow", "due by tomorrow", "No review is due today or tomorrow.", [.. ahead.Where(row => row.Review.DueOn <= tomorrow)]),
            new(ReviewList.Coming, $"Coming up in the next {ComingDays} days", "coming up", $"No review is due in the next {ComingDays} days after tomorrow. Reviews are planned when a referral is accepted.", [.. ahead.Where(row => row.Review.DueOn > tomorrow)]),
            new(ReviewList.HeldLate, $"Held late in the last {HeldLateDays} days", "held late", $"No review was held late in the last {HeldLateDays} days.", [.. held.Where(row => row.Review.IsHeldLate).OrderByDescending(row => row.Review.HeldAt)]),
        ];
    }
}
