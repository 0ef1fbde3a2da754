using CrisisCare.Domain.Bookings;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Interventions;

/// <summary>The catalogue of planned interventions, kept by the healthcare support workers.</summary>
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class IndexModel(CrisisCareDbContext db) : PageModel
{
    [BindProperty]
    public InterventionInput Input { get; set; } = new();

    public IReadOnlyList<PlannedIntervention> Catalogue { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (User.TeamIds is not [var team, ..])
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            ModelState.Accepts("Input.Name", PlannedIntervention.ReasonsAgainst(Input.Name, Input.Minutes!.Value)
                .Concat(Catalogue.Any(one => one.TeamId == team && string.Equals(one.Name, Input.Name!.Trim(), StringComparison.OrdinalIgnoreCase)) ? ["The catalogue has one of this name already"] : []));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        db.Add(new PlannedIntervention(team, Input.Name!, Input.Minutes!.Value, Input.WhoMayDo, Input.How));
        await db.SaveChangesAsync();
        TempData.SetBanner("Added to the catalogue.");
        return RedirectToPage();
    }

    private async Task LoadAsync() =>
        Catalogue = await db.Interventions.AsNoTracking().OrderBy(one => one.RetiredOn != null).ThenBy(one => one.Name).ToListAsync();
}
