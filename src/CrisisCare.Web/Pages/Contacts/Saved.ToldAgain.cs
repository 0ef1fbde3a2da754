using CrisisCare.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace CrisisCare.Web.Pages.Contacts;

public sealed partial class SavedModel
{
    /// <summary>One tap, where it was not said on the form. Whoever comes second changes nothing: what was said is put right as any contact is.</summary>
    public async Task<IActionResult> OnPostToldAgainAsync(Guid contactId, bool? again)
    {
        if (again is not { } answer || await ContactPage.FindAsync(db, contactId) is not { } found)
        {
            return NotFound();
        }

        if (found.Contact.CanSayToldAgain)
        {
            found.Contact.SayToldAgain(answer);
            await db.SaveChangesAsync();
            TempData.SetBanner("Saved. It is counted, with no names.");
        }

        return RedirectToPage("/Contacts/Saved", new { contactId });
    }
}
