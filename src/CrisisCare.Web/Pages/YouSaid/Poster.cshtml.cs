using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.YouSaid;

/// <summary>
/// The public page as a poster on one sheet of A4: as many themes that were replied to as can be read from a step away, the latest first,
/// and the code of the page. A sheet on a wall cannot be taken back, so it says when it was printed.
/// </summary>
[AllowAnonymous, Unsigned]
public sealed class PosterModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    public const int MostThemes = 3;

    /// <summary>Characters of all themes together that fit on the sheet.</summary>
    private const int Room = 700;

    public YouSaidView View { get; private set; } = null!;

    public IReadOnlyList<SaidAndDone> Themes { get; private set; } = [];

    public string Address { get; private set; } = "";

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await YouSaidView.OfAsync(db, slug, clock.GetUtcNow(), cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Address = $"{PublicAddress.Of(configuration, Request)}/team/{slug}/you-said-we-did";
        var room = Room;
        Themes = [.. view.Themes.Where(theme => theme.Decision is not null).Take(MostThemes).TakeWhile(theme => (room -= Length(theme)) >= 0)];
        return Page();
    }

    /// <summary>The shortest of what was said is the easiest to read in passing.</summary>
    public static string Said(SaidAndDone theme) => theme.Said.MinBy(words => words.Length)!;

    private static int Length(SaidAndDone theme) => theme.Title.Length + Said(theme).Length + theme.Decision!.Length + theme.Done.Sum(change => change.Title.Length);
}
