using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Staff;

/// <summary>Somebody is back sooner than was recorded, or was not away after all. The absence stays on record with its new last day.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class AbsenceModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>The version of the member of staff that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty, Display(Name = "Last day away", Description = "Yesterday, for somebody who is back today."), Required(ErrorMessage = "Enter the last day away")]
    public DateOnly? LastDay { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public Absence Absence { get; private set; } = null!;

    public bool HasBegun => Absence.StartsOn < clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid absenceId)
    {
        if (!await LoadAsync(id, absenceId))
        {
            return NotFound();
        }

        Version = Member.Version;
        LastDay = HasBegun ? clock.Today.AddDays(-1) : null;
        ModelState.Clear();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid absenceId) => EndAsync(id, absenceId, absence => LastDay ?? absence.EndsOn);

    public Task<IActionResult> OnPostCallOffAsync(Guid id, Guid absenceId)
    {
        ModelState.Remove(nameof(LastDay));
        return EndAsync(id, absenceId, absence => absence.StartsOn.AddDays(-1));
    }

    private async Task<IActionResult> EndAsync(Guid id, Guid absenceId, Func<Absence, DateOnly> lastDay)
    {
        if (!await LoadAsync(id, absenceId))
        {
            return NotFound();
        }

        var last = lastDay(Absence);
        if (!ModelState.IsValid || !ModelState.Accepts(nameof(LastDay), Absence.ReasonsAgainstEndingEarly(last, clock.Today)))
        {
            return Page();
        }

        Member.EndEarly(Absence, last, clock.Today);
        db.Entry(Member).Property(member => member.Version).OriginalValue = Version;
        await db.SaveChangesAsync();
        TempData.SetBanner(Absence.IsCalledOff ? "The absence is called off." : "The last day away is changed.");
        return LocalRedirect($"/staff/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, Guid absenceId)
    {
        var member = await db.StaffMembers.InTeams(User.TeamIds).Include(one => one.Absences).SingleOrDefaultAsync(one => one.Id == id);
        if (member?.Absences.FirstOrDefault(absence => absence.Id == absenceId && !absence.IsCalledOff) is not { } found)
        {
            return false;
        }

        (Member, Absence) = (member, found);
        return true;
    }
}
