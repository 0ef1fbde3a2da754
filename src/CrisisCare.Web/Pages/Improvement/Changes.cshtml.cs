using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>What changed in the team, latest first, and a form to add to it for those who may.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class ChangesModel(CrisisCareDbContext db, TimeProvider clock, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public OwnTeam Own { get; private set; } = null!;

    public IReadOnlyList<Change> All { get; private set; } = [];

    public Authors Authors { get; private set; } = null!;

    public bool MayRecord { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>The address of this page, with the team where one has several.</summary>
    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Own.Chosen is not { } team)
        {
            return NotFound();
        }

        if (!MayRecord)
        {
            return Forbid();
        }

        if (!Input.IsAcceptable(ModelState, Today))
        {
            return Page();
        }

        db.Add(new Change(team.Id, Input.Told(), Today, clock.GetUtcNow(), User.UserId));
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Written down. It stands on every chart from now on.");
        return LocalRedirect(Address("/improvement/changes"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken) is not { } own)
        {
            return false;
        }

        Own = own;
        MayRecord = (await authorization.AuthorizeAsync(User, Policies.RecordChanges)).Succeeded;
        if (own.Chosen is { } team)
        {
            All = await db.Changes.AsNoTracking().Where(change => change.TeamId == team.Id)
                .OrderByDescending(change => change.On).ThenByDescending(change => change.Id).ToListAsync(cancellationToken);
        }

        Authors = await Authors.OfAsync(db, All.SelectMany(change => new[] { change.CreatedBy, change.WithdrawnBy ?? change.CreatedBy }), cancellationToken);
        return true;
    }
}
