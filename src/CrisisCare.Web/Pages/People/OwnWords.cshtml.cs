using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>What a person wants every colleague to know, and every earlier version of it.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class OwnWordsModel(CrisisCareDbContext db, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    public ServiceUser Person { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public DateOnly Today => clock.Today;

    public IEnumerable<OwnWordsVersion> Earlier =>
        Person.OwnWords.Where(version => version != Person.LatestOwnWords).OrderByDescending(version => version.Number);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.ServiceUsers.AsNoTracking().Include(person => person.OwnWords).SingleOrDefaultAsync(person => person.Id == id) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        Names = await Names.LoadAsync(db, found.TeamId);
        MayWrite = (await authorization.AuthorizeAsync(User, Policies.RecordCare)).Succeeded;
        return Page();
    }

    /// <summary>"Written with the person on Monday 23 November 2026 by Sam Adeyemi"</summary>
    public string WrittenWords(OwnWordsVersion version) =>
        $"{version.Author.Words} on {UkFormat.LongDate(ServiceTime.LondonDate(version.WrittenAt))} at {UkFormat.Time(version.WrittenAt)}{Names.By(version.WrittenBy)}";
}
