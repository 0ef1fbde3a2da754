using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>Where the limits of a measure start again: only at a recorded change, with a reason and an author, and it can be taken back.</summary>
[Authorize(Policy = Policies.SetUpCharts)]
public sealed class LimitsModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private const string TooLong = "Use 300 characters or fewer";

    [BindProperty]
    [Display(Name = "At which change?")]
    public Guid? ChangeId { get; set; }

    [BindProperty]
    [Display(Name = "Why?", Description = "What is understood about the change, so that the points before it no longer say what to expect")]
    public string? Reason { get; set; }

    public MeasureDefinition Measure { get; private set; } = null!;

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    public IReadOnlyList<MeasureRebase> Rebases { get; private set; } = [];

    public string MeasureUrl { get; private set; } = "";

    public string ChangesUrl { get; private set; } = "";

    private Team Team { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(string measure) => await LoadAsync(measure) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string measure)
    {
        if (!await LoadAsync(measure))
        {
            return NotFound();
        }

        var change = Changes.SingleOrDefault(one => one.Id == ChangeId);
        ModelState.Accepts(nameof(ChangeId), change is null ? ["Choose the change"] : MeasureRebase.ReasonsAgainst(change, Rebases, clock.Today));
        if (!AcceptsReason("Say why the limits start again"))
        {
            return Page();
        }

        db.Add(new MeasureRebase(Team.Id, Measure.Key, change!.Id, Reason!.Trim(), clock.GetUtcNow(), User.UserId));
        return await SaveAsync("The limits start again there. The old ones stay on the chart.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string measure, Guid rebase)
    {
        if (!await LoadAsync(measure) || Rebases.SingleOrDefault(one => one.Id == rebase) is not { Stands: true } standing)
        {
            return NotFound();
        }

        if (!AcceptsReason("Say why it is taken back"))
        {
            return Page();
        }

        standing.Withdraw(Reason!.Trim(), clock.GetUtcNow(), User.UserId);
        return await SaveAsync("Taken back. It is kept in the history.");
    }

    private bool AcceptsReason(string missing) => ModelState.Accepts(nameof(Reason), Reason.TrimmedOrNull() switch
    {
        null => [missing],
        { Length: > MeasureRebase.ReasonLength } => [TooLong],
        _ => [],
    });

    private async Task<IActionResult> SaveAsync(string banner)
    {
        await db.SaveChangesAsync();
        TempData.SetBanner(banner);
        return LocalRedirect(MeasureUrl);
    }

    private async Task<bool> LoadAsync(string key)
    {
        if (MeasureCatalogue.Find(key) is not { IsRecorded: true } measure
            || await AskedTeam.FindAsync(db, User, Request.Query, HttpContext.RequestAborted) is not { Chosen: { } team } own)
        {
            return false;
        }

        (Measure, Team) = (measure, team);
        var query = own.InAddress is { } id ? $"?team={id}" : "";
        (MeasureUrl, ChangesUrl) = ($"/improvement/{measure.Key}{query}", $"/improvement/changes{query}");
        Changes = await db.Changes.AsNoTracking().Where(change => change.TeamId == team.Id && change.WithdrawnAt == null).OrderByDescending(change => change.On).ToListAsync();
        Rebases = await db.MeasureRebases.Where(rebase => rebase.TeamId == team.Id && rebase.MeasureKey == measure.Key).OrderBy(rebase => rebase.DecidedAt).ToListAsync();
        return true;
    }
}
