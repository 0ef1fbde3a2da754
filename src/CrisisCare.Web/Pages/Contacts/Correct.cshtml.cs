using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Contacts;

[Authorize(Policy = Policies.RecordCare)]
public sealed class CorrectModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public ContactPage Found { get; private set; } = null!;

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty]
    public CorrectInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid contactId)
    {
        if (!await LoadAsync(contactId))
        {
            return NotFound();
        }

        Input = CorrectInput.Of(Found.Contact);
        return Found.Contact.Stands ? Page() : RedirectToPage("/Contacts/Versions", new { contactId });
    }

    public async Task<IActionResult> OnPostAsync(Guid contactId)
    {
        if (Input.ClientId == Guid.Empty)
        {
            return BadRequest();
        }

        if (!await LoadAsync(contactId))
        {
            return NotFound();
        }

        if (Found.Episode.Contacts.FirstOrDefault(contact => contact.ClientId == Input.ClientId) is { } saved)
        {
            return RedirectToPage("/Contacts/Versions", new { contactId = saved.Id });
        }

        Check();
        return ModelState.IsValid ? await SaveAsync() : Page();
    }

    private async Task<IActionResult> SaveAsync()
    {
        var version = Found.Episode.Correct(Found.Contact, Input.ToDetails(Found.Contact.BookingId), Input.Why!.Trim(), Input.ClientId, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("The contact has been put right.");
        return RedirectToPage("/Contacts/Versions", new { contactId = version.Id });
    }

    private void Check()
    {
        foreach (var reason in Found.Contact.ReasonsAgainstCorrecting())
        {
            ModelState.AddModelError("", reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        var details = Input.ToDetails(Found.Contact.BookingId);
        ModelState.Accepts("Input.Date", Found.Episode.ReasonsAgainstLogging(details, clock.GetUtcNow()));
        if (details.Staff.Any(one => Colleagues.All(colleague => colleague.Id != one.StaffMemberId)))
        {
            ModelState.AddModelError("Input.Staff", "Choose staff of this person’s team");
        }
    }

    private async Task<bool> LoadAsync(Guid contactId)
    {
        if (await ContactPage.FindAsync(db, contactId) is not { } found)
        {
            return false;
        }

        Found = found;
        Colleagues = await Colleague.LoadAsync(db, [found.Episode.TeamId], User.StaffMemberId, found.Episode, Today, [.. found.StaffNames.Keys]);
        return true;
    }
}
