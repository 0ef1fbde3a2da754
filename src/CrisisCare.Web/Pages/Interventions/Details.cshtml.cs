using CrisisCare.Domain.Bookings;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Interventions;

/// <summary>One planned intervention: changed, no longer offered, or offered again. What was booked as it keeps its name.</summary>
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class DetailsModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public InterventionInput Input { get; set; } = new();

    public PlannedIntervention Intervention { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Input = InterventionInput.Of(Intervention);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var same = await db.Interventions.AnyAsync(one => one.Id != id && one.TeamId == Intervention.TeamId && one.Name == Input.Name!.Trim());
            ModelState.Accepts("Input.Name", PlannedIntervention.ReasonsAgainst(Input.Name, Input.Minutes!.Value).Concat(same ? ["The catalogue has one of this name already"] : []));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Intervention.Describe(Input.Name!, Input.Minutes!.Value, Input.WhoMayDo, Input.How);
        return await SaveAsync("Changed.");
    }

    public async Task<IActionResult> OnPostOfferAsync(Guid id, bool offer)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        ModelState.Clear();
        if (offer)
        {
            Intervention.OfferAgain();
        }
        else
        {
            Intervention.Retire(clock.Today);
        }

        return await SaveAsync(offer ? "Offered again." : "No longer offered. What is booked stays booked.");
    }

    private async Task<IActionResult> SaveAsync(string banner)
    {
        db.Entry(Intervention).Property(one => one.Version).OriginalValue = Input.Version;
        await db.SaveChangesAsync();
        TempData.SetBanner(banner);
        return LocalRedirect("/interventions");
    }

    private async Task<bool> LoadAsync(Guid id) =>
        await db.Interventions.SingleOrDefaultAsync(one => one.Id == id) is { } found && (Intervention = found) is not null;
}
