using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class DetailsModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>The version of the member of staff that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    public AbsenceInput Absence { get; private set; } = new();

    public LeavingInput Leaving { get; private set; } = new();

    public StaffMember Member { get; private set; } = null!;

    public IReadOnlyList<LedPerson> Leads { get; private set; } = [];

    /// <summary>What keeps them from being marked as left; empty until that is tried.</summary>
    public Holdings? StillHeld { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Version = Member.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAbsenceAsync(Guid id, [Bind(Prefix = nameof(Absence))] AbsenceInput absence)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Absence = absence;
        if (absence is { FirstDay: { } from, LastDay: { } to } && ModelState.IsValid)
        {
            ModelState.Accepts($"{nameof(Absence)}.{nameof(AbsenceInput.LastDay)}", Member.ReasonsAgainstAbsence(from, to));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Member.BeAbsent(absence.Kind!.Value, absence.FirstDay!.Value, absence.LastDay!.Value);
        var days = $"from={absence.FirstDay:O}&to={absence.LastDay:O}";
        return await SaveAsync("Absence saved.", absence.LastDay < Today ? $"/staff/{id}" : $"/staff/{id}/hand-over?{days}");
    }

    public async Task<IActionResult> OnPostLeavingAsync(Guid id, [Bind(Prefix = nameof(Leaving))] LeavingInput leaving)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Leaving = leaving;
        StillHeld = await HeldEverywhere.CountAsync(db, id, leaving.On ?? Today, clock.GetUtcNow());
        if (!ModelState.Accepts($"{nameof(Leaving)}.{nameof(LeavingInput.On)}", Member.ReasonsAgainstLeaving(StillHeld)))
        {
            return Page();
        }

        Member.Leave(leaving.On!.Value, StillHeld.Leads);
        return await SaveAsync("Marked as left.", "/staff");
    }

    private async Task<LocalRedirectResult> SaveAsync(string banner, string url)
    {
        db.Entry(Member).Property(member => member.Version).OriginalValue = Version;
        await db.SaveChangesAsync();
        TempData.SetBanner(banner);
        return LocalRedirect(url);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var member = await db.StaffMembers
            .InTeams(User.TeamIds)
            .Include(member => member.Absences)
            .SingleOrDefaultAsync(member => member.Id == id);
        Member = member!;
        Leads = await LedPerson.LoadAsync(db, id);
        return member is not null;
    }
}
