using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Contacts;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Contacts;

[Authorize(Policy = Policies.RecordCare)]
public sealed class VersionsModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public ContactPage Found { get; private set; } = null!;

    public IReadOnlyList<Contact> Versions { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty, Display(Name = "Why", Description = "For example, it was logged for the wrong person.")]
    [Required(ErrorMessage = "Say why this contact should not be here"), StringLength(Contact.WhyLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Why { get; set; }

    /// <summary>Whoever recorded it, the person's lead practitioner and team leaders.</summary>
    public bool CanWithdraw =>
        Found.Contact.RecordedBy == User.UserId
        || User.Role == Roles.TeamLeader
        || (Found.Episode.CurrentLead is { } lead && lead.StaffMemberId == User.StaffMemberId);

    public async Task<IActionResult> OnGetAsync(Guid contactId) => await LoadAsync(contactId) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid contactId)
    {
        if (!await LoadAsync(contactId))
        {
            return NotFound();
        }

        if (!CanWithdraw)
        {
            return Forbid();
        }

        foreach (var reason in Found.Contact.ReasonsAgainstCorrecting())
        {
            ModelState.AddModelError("", reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Found.Episode.Withdraw(Found.Contact, Why!.Trim(), clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("The contact has been taken back. It is not counted any more.");
        return RedirectToPage("/Contacts/Versions", new { contactId });
    }

    private async Task<bool> LoadAsync(Guid contactId)
    {
        if (await ContactPage.FindAsync(db, contactId) is not { } found)
        {
            return false;
        }

        Found = found;
        Versions = found.Episode.VersionsOf(found.Contact);
        return true;
    }
}
