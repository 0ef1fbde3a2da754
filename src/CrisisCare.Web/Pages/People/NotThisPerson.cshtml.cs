using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>Who is not to look after this person: they asked, or something stands between them. Dated, private, and can be lifted.</summary>
[Authorize(Policy = Policies.SteerEpisode)]
public sealed class NotThisPersonModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Member of staff"), Required(ErrorMessage = "Choose the member of staff")]
    public Guid? StaffMemberId { get; set; }

    [BindProperty]
    [Display(Name = "Why not?"), Required(ErrorMessage = "Choose why not")]
    public RefusalKind? Kind { get; set; }

    [BindProperty]
    [Display(Name = "From"), Required(ErrorMessage = "Enter the date it starts")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Display(Name = "In a few words", Description = "Private: only team leaders can read it. You may leave it empty")]
    [StringLength(Refusal.ReasonLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Reason { get; set; }

    public ServiceUser Person { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool MayReadReasons => User.IsInRole(Roles.TeamLeader);

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        From = Today;
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (StaffMemberId is { } chosen && Staff.All(member => member.Value != chosen.ToString()))
        {
            ModelState.AddModelError(nameof(StaffMemberId), "Choose somebody of your team");
        }

        if (StaffMemberId is { } staff && From is { } from)
        {
            ModelState.Accepts(from > Today ? nameof(From) : nameof(StaffMemberId), Person.ReasonsAgainstRefusing(staff, from, Today));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Person.Refuse(StaffMemberId!.Value, Kind!.Value, From!.Value, Reason.TrimmedOrNull());
        await db.SaveChangesAsync();
        TempData.SetBanner("Recorded. It is heeded whenever somebody is chosen for this person.");
        return LocalRedirect($"/people/{id}/not-this-person");
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id, Guid refusal)
    {
        if (!await LoadAsync(id) || Person.Refusals.SingleOrDefault(one => one.Id == refusal) is not { EndsOn: null } open)
        {
            return NotFound();
        }

        open.Lift(Today);
        await db.SaveChangesAsync();
        TempData.SetBanner("Lifted. The history stays.");
        return LocalRedirect($"/people/{id}/not-this-person");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ServiceUsers.Include(person => person.Refusals).SingleOrDefaultAsync(person => person.Id == id) is not { } found)
        {
            return false;
        }

        Person = found;
        var current = await db.StaffMembers.AsNoTracking().InTeams(found.TeamId).WorkingOn(Today).OrderBy(member => member.Name).ToListAsync();
        Staff = [.. current.Select(member => new SelectListItem(member.Name, member.Id.ToString()))];
        var refused = found.Refusals.Select(refusal => refusal.StaffMemberId).ToList();
        Names = await db.StaffMembers.Where(member => refused.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name);
        return true;
    }
}
