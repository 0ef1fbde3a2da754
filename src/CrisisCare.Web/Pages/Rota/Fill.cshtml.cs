using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>Fills the empty days of a week, from the week before or from working patterns.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class FillModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public RotaTeam Of { get; private set; } = null!;

    /// <summary>The buttons are on the rota itself.</summary>
    public async Task<IActionResult> OnGetAsync() =>
        await FindAsync() is null ? NotFound() : LocalRedirect(Of.WeekUrl(Week ?? clock.Today));

    public Task<IActionResult> OnPostCopyAsync() => FillAsync("Nothing to copy: no empty day has a shift a week before.", async (team, week, fill) =>
    {
        var (from, to) = (week.Previous.Monday, week.Previous.Sunday);
        return fill.CopyOf(await db.Shifts.AsNoTracking().Where(shift => shift.TeamId == team.Id && shift.Date >= from && shift.Date <= to).ToListAsync());
    });

    public Task<IActionResult> OnPostPatternsAsync() => FillAsync("Nothing to fill: nobody with an empty day has a working pattern. Give them one on their page under Staff.", (_, _, fill) =>
        Task.FromResult(fill.FromPatterns()));

    private async Task<IActionResult> FillAsync(string nothing, Func<Team, RotaWeek, WeekFill, Task<IReadOnlyList<Shift>>> make)
    {
        if (await FindAsync() is not { } team || Week is not { } asked || RotaWeek.ReasonsAgainst(asked, clock.Today).Any())
        {
            return NotFound();
        }

        var week = RotaWeek.Of(asked);
        var shifts = await make(team, week, await EmptyAsync(team, week));
        db.AddRange(shifts);
        await db.SaveChangesAsync();
        TempData.SetBanner(shifts.Count == 0 ? nothing : $"{UkFormat.Count(shifts.Count, "day")} filled in. What was there is as it was.");
        return LocalRedirect(Of.WeekUrl(week.Monday));
    }

    private async Task<WeekFill> EmptyAsync(Team team, RotaWeek week)
    {
        var staff = await db.StaffMembers.AsNoTracking().AsSplitQuery()
            .Include(member => member.Absences).Include(member => member.Pattern)
            .InTeams(team.Id).WorkingOn(week.Monday)
            .ToListAsync();
        var (monday, sunday) = (week.Monday, week.Sunday);
        var taken = await db.Shifts.Where(shift => shift.TeamId == team.Id && shift.Date >= monday && shift.Date <= sunday)
            .Select(shift => new { shift.StaffMemberId, shift.Date })
            .ToListAsync();
        var elsewhere = await WeekTable.ElsewhereAsync(db, team.Id, staff, week, HttpContext.RequestAborted);
        return new WeekFill(team.Id, week, staff, taken.Select(day => (day.StaffMemberId, day.Date)).Concat(elsewhere).ToHashSet());
    }

    private async Task<Team?> FindAsync()
    {
        Of = await RotaTeam.OfAsync(db, User, Team);
        return Of.Team;
    }
}
