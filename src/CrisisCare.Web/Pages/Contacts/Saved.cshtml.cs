using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Contacts;

[Authorize(Policy = Policies.RecordCare)]
public sealed partial class SavedModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private const string Undone = "Taken back within 10 minutes of saving";

    public ContactPage Saved { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool CanUndo => Saved.Contact.CanBeUndoneBy(User.UserId, clock.GetUtcNow());

    /// <summary>"4 staff in 9 contacts"</summary>
    public string Count
    {
        get
        {
            var figures = Saved.Episode.Continuity();
            return ContinuityWords.StaffInContacts(figures.StaffMet, figures.Contacts);
        }
    }

    /// <summary>"Grace met 1 new member of staff."</summary>
    public string? NewFaces => Saved.Episode.FirstMetIn(Saved.Contact).Count switch
    {
        _ when !Saved.Contact.Counts => null,
        0 => $"{Saved.PersonName} already knew everybody who was there.",
        var met => $"{Saved.PersonName} met {UkFormat.Count(met, "new member of staff", "new members of staff")}, {(Saved.Episode.WereIntroducedIn(Saved.Contact) ? "introduced by somebody they knew" : "without anybody they knew")}.",
    };

    [BindProperty]
    [Display(Name = "Why was somebody new needed?")]
    public NewFaceReason? Reason { get; set; }

    [BindProperty]
    [Display(Name = "More about this reason", Description = "Needed for “Another reason”.")]
    public string? ReasonText { get; set; }

    /// <summary>Somebody new was met, and nobody has said why yet.</summary>
    public bool CanExplain => Saved.Contact is { Counts: true, NewFaceReason: null } && Saved.Episode.FirstMetIn(Saved.Contact).Count > 0;

    public Booking? NextBooking => Saved.Episode.Pending(clock.GetUtcNow()).MinBy(booking => (booking.StartsAt, booking.Id));

    public bool NextIsNewFace => NextBooking is { } next && Saved.Episode.NewFacesAt(next, clock.GetUtcNow()).Count > 0;

    /// <summary>The initial appointment, while it is open and this contact may have been it: the lead was there.</summary>
    public Review? InitialAppointment =>
        Saved.Contact.Counts && Saved.Episode.CurrentLead is { } lead && Saved.Contact.TookPart(lead.StaffMemberId)
            ? Saved.Episode.Reviews.SingleOrDefault(review => review.Day == 0 && review.Round == Saved.Episode.Round && review.IsOpen)
            : null;

    public async Task<IActionResult> OnGetAsync(Guid contactId)
    {
        if (await ContactPage.FindAsync(db, contactId) is not { } found)
        {
            return NotFound();
        }

        Saved = found;
        return Page();
    }

    public async Task<IActionResult> OnPostWhyAsync(Guid contactId)
    {
        if (await ContactPage.FindAsync(db, contactId) is not { } found)
        {
            return NotFound();
        }

        Saved = found;
        if (!CanExplain)
        {
            return RedirectToPage("/Contacts/Saved", new { contactId });
        }

        if (!ModelState.Accepts(nameof(Reason), NewFaceAnswer.ReasonsAgainst(Reason, ReasonText)))
        {
            return Page();
        }

        found.Contact.ExplainNewFace(new NewFaceAnswer(Reason!.Value, ReasonText));
        await db.SaveChangesAsync();
        TempData.SetBanner("Reason saved. It is counted, with no names, where the team looks for what to improve.");
        return RedirectToPage("/Contacts/Saved", new { contactId });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid contactId)
    {
        if (await ContactPage.FindAsync(db, contactId) is not { } found || found.Contact.RecordedBy != User.UserId)
        {
            return NotFound();
        }

        if (found.Contact.CanBeUndoneBy(User.UserId, clock.GetUtcNow()))
        {
            found.Episode.Withdraw(found.Contact, Undone, clock.GetUtcNow(), User.UserId);
            await db.SaveChangesAsync();
        }

        return RedirectToPage("/Contacts/Saved", new { contactId });
    }
}
