using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>A page that changes the course of a person's open episode: its zone, a stay in hospital, its end.</summary>
public abstract class OpenEpisodePage(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public ServiceUser Person { get; private set; } = null!;

    public Episode Episode { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>False when there is nobody with this id, they belong to another team, or no episode of theirs is open.</summary>
    protected async Task<bool> LoadAsync(Guid personId)
    {
        var person = await db.ServiceUsers.AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId);
        var episode = await db.Episodes.Open()
            .Include(e => e.Leads)
            .Include(e => e.CoreGroup)
            .Include(e => e.Reviews)
            .Include(e => e.Bookings)
            .Include(e => e.Zones)
            .Include(e => e.Pauses)
            .SingleOrDefaultAsync(e => e.ServiceUserId == personId);
        if (person is null || episode is null)
        {
            return false;
        }

        (Person, Episode) = (person, episode);
        return true;
    }

    /// <summary>Puts the reasons of a rule beside a field; true when there were none and nothing else was wrong.</summary>
    protected bool Allows(string field, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            ModelState.AddModelError(field, reason);
        }

        return ModelState.IsValid;
    }

    protected IActionResult ToPerson() => LocalRedirect($"/people/{Person.Id}");
}
