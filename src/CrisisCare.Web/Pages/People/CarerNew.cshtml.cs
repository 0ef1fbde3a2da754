using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>Writes down somebody who stands by a person, and what the person says about telling them.</summary>
[Authorize(Policy = Policies.RecordCare), RequestFormLimits(ValueLengthLimit = UnsignedPages.LongestField)]
public sealed class CarerNewModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CarerInput Input { get; set; } = new();

    [BindProperty]
    public ConsentInput Consent { get; set; } = new();

    public ServiceUser Person { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Consent.On = Today;
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        var isRead = Consent.Read(ModelState, before: null, Today);
        if (!Input.Read(ModelState, out var phone) || !isRead)
        {
            return Page();
        }

        var carer = Person.AddCarer(Input.Name!, Input.Relation, phone, clock.GetUtcNow(), User.UserId);
        carer.Answer(Consent.Answer!.Value, Consent.MayBeShared, Consent.On!.Value, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("Added to the carers and supporters.");
        return LocalRedirect($"/people/{id}/carers");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await db.ServiceUsers.SingleOrDefaultAsync(person => person.Id == id);
        Person = found!;
        return found is not null;
    }
}
