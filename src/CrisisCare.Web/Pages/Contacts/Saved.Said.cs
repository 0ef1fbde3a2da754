using CrisisCare.Domain.Contacts;
using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace CrisisCare.Web.Pages.Contacts;

public sealed partial class SavedModel
{
    /// <summary>One tap, where it was not said on the form. Whoever comes second changes nothing: what was said is put right as any contact is.</summary>
    public async Task<IActionResult> OnPostSaidAsync(Guid contactId, bool? again, bool? given, LeadNaming? naming)
    {
        var said = new Said(again, given, naming);
        if (said == new Said() || await ContactPage.FindAsync(db, contactId) is not { } found)
        {
            return NotFound();
        }

        if (said.IsNewIn(found.Contact))
        {
            found.Episode.Say(found.Contact, said);
            await db.SaveChangesAsync();
            TempData.SetBanner("Saved. It is counted, with no names.");
        }

        return RedirectToPage("/Contacts/Saved", new { contactId });
    }
}
