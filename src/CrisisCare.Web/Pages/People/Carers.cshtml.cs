using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>Who stands by a person, what each may be told, and every answer the person has given about it.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class CarersModel(CrisisCareDbContext db, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    public ServiceUser Person { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public DateOnly Today => clock.Today;

    public IEnumerable<Carer> Carers =>
        Person.Carers.OrderBy(carer => carer.EndedOn is not null).ThenBy(carer => carer.Name, StringComparer.OrdinalIgnoreCase);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.ServiceUsers.AsNoTracking().Include(person => person.Carers).ThenInclude(carer => carer.Consents).SingleOrDefaultAsync(person => person.Id == id) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        Names = await Names.LoadAsync(db, found.TeamId);
        MayWrite = (await authorization.AuthorizeAsync(User, Policies.RecordCare)).Succeeded;
        return Page();
    }
}
