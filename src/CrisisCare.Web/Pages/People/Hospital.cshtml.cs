using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>A stay in hospital: the admission, and later the return, on one page.</summary>
[Authorize(Policy = Policies.SteerEpisode)]
public sealed class HospitalModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private OpenEpisode found = null!;

    [BindProperty]
    [Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    public ServiceUser Person => found.Person;

    public Episode Episode => found.Episode;

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        On = Today;
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAdmitAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (!ModelState.Accepts(nameof(On), On is { } on ? Episode.ReasonsAgainstAdmission(on, Today) : []))
        {
            return Page();
        }

        Episode.Admit(On!.Value, Now);
        await db.SaveChangesAsync();
        TempData.SetBanner("Admission recorded. Days and reviews have stopped, and the lead practitioner is kept.");
        return LocalRedirect($"/people/{id}");
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (!ModelState.Accepts(nameof(On), On is { } on ? Episode.ReasonsAgainstReturn(on, Today) : []))
        {
            return Page();
        }

        var within = await db.Teams.Where(team => team.Id == Episode.TeamId).Select(team => team.InitialAppointmentWithin).SingleAsync();
        Episode.Return(On!.Value, within, Now);
        await db.SaveChangesAsync();
        TempData.SetBanner("Return recorded. It is a new day 0: a new initial appointment and reviews are planned.");
        return LocalRedirect($"/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id) => await OpenEpisode.FindAsync(db, id) is { } open && (found = open) is not null;
}
