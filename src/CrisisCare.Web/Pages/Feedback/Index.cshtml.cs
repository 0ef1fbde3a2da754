using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>All the feedback of a team, for all its team leaders: no piece goes only to the colleagues it is about.</summary>
[Authorize(Policy = Policies.HearFeedback)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public const int Newest = 100;

    public OwnTeam Own { get; private set; } = null!;

    public Team? Team => Own.Chosen;

    public string List { get; private set; } = FeedbackList.Unread;

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<FeedbackPiece> Pieces { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid? team, string? show, CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, team, cancellationToken) is not { } own)
        {
            return NotFound();
        }

        Own = own;
        List = FeedbackList.Lists.FirstOrDefault(list => list == show) ?? FeedbackList.Unread;
        if (Team is { } chosen)
        {
            await LoadAsync(chosen, cancellationToken);
        }

        return Page();
    }

    public string UrlOf(string list) => Own.InAddress is { } team ? $"/feedback?team={team}&show={list}" : $"/feedback?show={list}";

    private async Task LoadAsync(Team team, CancellationToken cancellationToken)
    {
        var feedback = db.Feedback.AsNoTracking().OfTeam(team.Id);
        var counts = new Dictionary<string, int>();
        foreach (var list in FeedbackList.Lists)
        {
            counts[list] = await feedback.In(list, team, Now).CountAsync(cancellationToken);
        }

        Counts = counts;
        Pieces = await feedback.In(List, team, Now)
            .OrderByDescending(piece => piece.ContactToday && piece.ContactedAt == null).ThenByDescending(piece => piece.ReceivedAt).ThenBy(piece => piece.Id)
            .Take(Newest).ToListAsync(cancellationToken);
    }
}
