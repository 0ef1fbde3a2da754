using CrisisCare.Domain.Contacts;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace CrisisCare.Web.Pages.Contacts;

public sealed partial class SavedModel
{
    /// <summary>One tap, where it was not said on the form. What was said before stays, and is put right as any contact is.</summary>
    public async Task<IActionResult> OnPostYourTeamAsync(Guid contactId, bool? given, LeadNaming? naming)
    {
        if ((given is null && naming is null) || await ContactPage.FindAsync(db, contactId) is not { } found)
        {
            return NotFound();
        }

        if ((given is not null && found.Contact.CanSayYourTeamGiven) || (naming is not null && found.Contact.CanSayLeadNaming))
        {
            found.Contact.SayYourTeam(given, naming);
            await db.SaveChangesAsync();
            TempData.SetBanner("Saved. It is counted, with no names.");
        }

        return RedirectToPage("/Contacts/Saved", new { contactId });
    }
}
