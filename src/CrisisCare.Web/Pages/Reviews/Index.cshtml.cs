using CrisisCare.Domain.Reviews;
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

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
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
