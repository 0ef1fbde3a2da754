using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>What the team wants a measure to reach: set, changed or taken away. Earlier targets are kept.</summary>
[Authorize(Policy = Policies.SetUpCharts)]
public sealed class TargetModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TargetInput Input { get; set; } = new();

    public MeasureDefinition Measure { get; private set; } = null!;

    public MeasureTarget? Standing { get; private set; }

    public string MeasureUrl { get; private set; } = "";

    private Team Team { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(string measure)
    {
        Input.DecidedOn = clock.Today;
        return await LoadAsync(measure) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string measure)
    {
        if (!await LoadAsync(measure))
        {
            return NotFound();
        }

        if (!Input.IsAcceptable(ModelState, Measure, clock.Today))
        {
            return Page();
        }

        var now = clock.GetUtcNow();
        Standing?.End(now, User.UserId);
        db.Add(new MeasureTarget(Team.Id, Measure.Key, Input.ValueOf(Measure), Input.DecidedBy!.Trim(), Input.DecidedOn!.Value, Input.Reason!.Trim(), now, User.UserId));
        return await SaveAsync("Target set.");
    }

    public async Task<IActionResult> OnPostEndAsync(string measure)
    {
        if (!await LoadAsync(measure))
        {
            return NotFound();
        }

        Standing?.End(clock.GetUtcNow(), User.UserId);
        return await SaveAsync("Target taken away. It is kept in the history.");
    }

    private async Task<IActionResult> SaveAsync(string banner)
    {
        await db.SaveChangesAsync();
        TempData.SetBanner(banner);
        return LocalRedirect(MeasureUrl);
    }

    private async Task<bool> LoadAsync(string key)
    {
        if (MeasureCatalogue.Find(key) is not { IsRecorded: true, Direction: not Domain.ProcessControl.Improvement.Neutral, Shape: not MeasureShape.RareEvent } measure
            || await AskedTeam.FindAsync(db, User, Request.Query, HttpContext.RequestAborted) is not { Chosen: { } team } own)
        {
            return false;
        }

        (Measure, Team) = (measure, team);
        MeasureUrl = own.InAddress is { } id ? $"/improvement/{measure.Key}?team={id}" : $"/improvement/{measure.Key}";
        Standing = await db.MeasureTargets.SingleOrDefaultAsync(target => target.TeamId == team.Id && target.MeasureKey == measure.Key && target.EndedAt == null);
        return true;
    }
}
