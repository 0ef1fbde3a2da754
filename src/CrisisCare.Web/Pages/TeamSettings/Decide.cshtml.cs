using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Improvement;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.TeamSettings;

/// <summary>One setting: what it is, everything that was ever decided about it, and, for a team leader, a form to write the next decision down.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class DecideModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public SettingInput Input { get; private set; } = new();

    public OwnTeam Own { get; private set; } = null!;

    public TeamSetting Setting { get; private set; } = null!;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<SettingDecision> History { get; private set; } = [];

    public Authors Authors { get; private set; } = null!;

    public bool MayDecide => User.IsInRole(Roles.TeamLeader);

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public async Task<IActionResult> OnGetAsync(string key, Guid? team, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, team, cancellationToken))
        {
            return NotFound();
        }

        var chosen = Own.Chosen!;
        Input = new SettingInput { Value = $"{Setting.Of(chosen)}", On = clock.Today, Version = chosen.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, Guid? team, [Bind(Prefix = nameof(Input))] SettingInput input, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, team, cancellationToken))
        {
            return NotFound();
        }

        if (!MayDecide)
        {
            return Forbid();
        }

        Input = input;
        var changed = await db.Teams.SingleAsync(one => one.Id == Own.Chosen!.Id, cancellationToken);
        if (!input.IsAcceptable(ModelState, changed, Setting, clock.Today))
        {
            return Page();
        }

        db.Add(changed.Decide(Setting, input.Number, input.Facts(), clock.Today, clock.GetUtcNow(), User.UserId));
        db.Entry(changed).Property(one => one.Version).OriginalValue = input.Version;
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Saved. What was decided before is kept.");
        return LocalRedirect(Address("/team/settings"));
    }

    private async Task<bool> LoadAsync(string key, Guid? team, CancellationToken cancellationToken)
    {
        if (Team.Settings.SingleOrDefault(one => one.Key == key) is not { } setting
            || await OwnTeam.FindAsync(db, User, team, cancellationToken) is not { Chosen: { Id: var id } } own)
        {
            return false;
        }

        (Own, Setting) = (own, setting);
        History = await db.SettingDecisions.AsNoTracking().Where(one => one.TeamId == id && one.Setting == key).OrderByDescending(one => one.WrittenAt).ThenByDescending(one => one.Id).ToListAsync(cancellationToken);
        Authors = await Authors.OfAsync(db, History.Select(one => one.WrittenBy), cancellationToken);
        return true;
    }
}
