using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>Puts right who somebody is: name, date of birth, NHS number, what they like to be called, phone.</summary>
[Authorize(Policy = Policies.SteerEpisode)]
public sealed class EditModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PersonFields Fields { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    public ServiceUser Person { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Fields = PersonFields.Of(Person);
        Version = Person.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (Fields.Read(ModelState, nameof(Fields), configuration.AcceptsTestNhsNumbers(), Today) is not { } details || await IsTakenAsync(details.NhsNumber?.ToString()))
        {
            return Page();
        }

        details.Correct(Person);
        db.Entry(Person).Property(person => person.Version).OriginalValue = Version;
        await db.SaveChangesAsync();
        TempData.SetBanner("Details saved.");
        return LocalRedirect($"/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await db.ServiceUsers.SingleOrDefaultAsync(person => person.Id == id);
        Person = found!;
        return found is not null;
    }

    private async Task<bool> IsTakenAsync(string? number)
    {
        var isTaken = number is not null && await db.ServiceUsers.AnyAsync(other => other.TeamId == Person.TeamId && other.NhsNumber == number && other.Id != Person.Id);
        if (isTaken)
        {
            ModelState.AddModelError($"{nameof(Fields)}.{nameof(Fields.NhsNumber)}", "Somebody else your team knows has this NHS number. Check each digit, then look for that record on the page People");
        }

        return isTaken;
    }
}
