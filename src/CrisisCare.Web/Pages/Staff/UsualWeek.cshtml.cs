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

namespace CrisisCare.Web.Pages.Staff;

/// <summary>What somebody usually works on each weekday: what an empty week of the rota is filled from.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class UsualWeekModel(CrisisCareDbContext db) : PageModel
{
    public static readonly IReadOnlyList<DayOfWeek> Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>A pattern has no hours of its own, and a day off is one without a shift.</summary>
    public static readonly IReadOnlyList<ShiftKind> Shifts = [ShiftKind.Early, ShiftKind.Late, ShiftKind.LongDay, ShiftKind.Night];

    /// <summary>The version of the member of staff that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Monday first; empty for a weekday that is usually off.</summary>
    [BindProperty]
    public IReadOnlyList<ShiftKind?> Days { get; set; } = [];

    public StaffMember Member { get; private set; } = null!;

    /// <summary>Whose shift times the hours of the week are counted by.</summary>
    public Team Team { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        (Days, Version) = (AsItIs(), Member.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !ModelState.Accepts("", ReasonsAgainst(Days)))
        {
            Days = Days.Count == Weekdays.Count ? Days : AsItIs();
            return Page();
        }

        Member.UsuallyWork(Weekdays.Zip(Days).Where(day => day.Second is not null).ToDictionary(day => day.First, day => day.Second!.Value));
        db.Entry(Member).Property(member => member.Version).OriginalValue = Version;
        await db.SaveChangesAsync();
        TempData.SetBanner("Usual week saved. A week of the rota that is filled in already stays as it is.");
        return LocalRedirect($"/staff/{id}");
    }

    private static IEnumerable<string> ReasonsAgainst(IReadOnlyList<ShiftKind?> days) =>
        days.Count != Weekdays.Count ? ["Choose a shift, or off, for each of the seven days"]
        : days.Any(kind => kind is { } chosen && !Shifts.Contains(chosen)) ? ["Choose the shifts from the list"]
        : [];

    private IReadOnlyList<ShiftKind?> AsItIs() => [.. Weekdays.Select(day => Member.UsuallyWorksOn(day))];

    private async Task<bool> LoadAsync(Guid id)
    {
        var own = User.TeamIds;
        var member = await db.StaffMembers.InTeams(own).Include(one => one.Pattern).Include(one => one.Memberships).SingleOrDefaultAsync(one => one.Id == id);
        if (member is null)
        {
            return false;
        }

        var teams = member.Memberships.Select(membership => membership.TeamId).Intersect(own).ToList();
        (Member, Team) = (member, await db.Teams.AsNoTracking().Where(team => teams.Contains(team.Id)).OrderBy(team => team.Name).FirstAsync());
        return true;
    }
}
