using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Zones;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Board;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Meeting;

/// <summary>A line of the handover sheet.</summary>
/// <param name="Decisions">Of today, the first first.</param>
public sealed record SheetRow(Guid Id, string Name, int Day, ZoneDefinition Zone, string Lead, string Next, string Review, IReadOnlyList<string> Decisions);

/// <summary>What came of the meeting: everybody on one line each, to be printed and handed over.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class SheetModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, Team, cancellationToken) is not { } own)
        {
            return NotFound();
        }

        Own = own;
        if (own.Chosen is { } team)
        {
            var facts = await new BoardLoader(db, clock).LoadAsync(team, cancellationToken);
            var since = ServiceTime.At(Today, TimeOnly.MinValue);
            var decided = await db.Episodes.OfTeam(team.Id).AsNoTracking().SelectMany(episode => episode.Decisions).Where(decision => decision.DecidedAt >= since).ToListAsync(cancellationToken);
            var decisions = decided.OrderBy(decision => decision.DecidedAt).ToLookup(decision => decision.EpisodeId, decision => decision.Text);
            Rows = [.. MeetingOrder.Sort(facts).OrderBy(person => person.Zone).Select(person => RowOf(person, facts, decisions))];
        }

        return Page();
    }

    private static SheetRow RowOf(BoardPerson person, BoardFacts facts, ILookup<Guid, string> decisions) => new(
        person.Id,
        person.Name,
        person.Day,
        person.Zone.Definition,
        BoardWords.Lead(person, facts),
        BoardWords.Next(person, facts),
        BoardWords.Review(person, facts),
        [.. decisions[person.Episode.Id]]);
}
