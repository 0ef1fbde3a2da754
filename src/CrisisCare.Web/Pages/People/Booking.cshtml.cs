using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Bookings;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.People;

/// <summary>A booking as it stands, what it replaced, and its cancelling.</summary>
[Authorize(Policy = Policies.RecordCare)]
public sealed class BookingModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Who asked to cancel it?"), Required(ErrorMessage = "Choose who asked to cancel it")]
    public RebookingAsker? AskedBy { get; set; }

    [BindProperty]
    [Display(Name = "Why?"), Required(ErrorMessage = "Enter why it is cancelled"), StringLength(Domain.Bookings.Booking.WhyLength, ErrorMessage = "The reason must be 200 characters or fewer")]
    public string? Why { get; set; }

    [BindProperty]
    [Display(Name = "We have agreed this with the person")]
    public bool AgreedChange { get; set; }

    [BindProperty]
    [Display(Name = "Cancel the later ones of the series too")]
    public bool Later { get; set; }

    public BookingPage Booking { get; private set; } = null!;

    public InOwnWords OwnWords { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid bookingId, CancellationToken cancellationToken) =>
        await LoadAsync(id, bookingId, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(Guid id, Guid bookingId, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, bookingId, cancellationToken))
        {
            return NotFound();
        }

        var (episode, booking) = (Booking.Episode, Booking.Booking);
        ModelState.Accepts("", episode.ReasonsAgainstChanging(booking));
        ModelState.Accepts(nameof(AgreedChange), booking.IsAgreed && !AgreedChange ? ["This time was agreed with the person. Ask them first, then tick that you have agreed the change"] : []);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = new Rebooking(AskedBy!.Value, Why);
        var others = Later ? Booking.Series.Where(one => one.StartsAt > booking.StartsAt && !episode.ReasonsAgainstChanging(one).Any()).ToList() : [];
        foreach (var one in others.Prepend(booking))
        {
            episode.Cancel(one, asked, Now, User.UserId);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner(others.Count == 0 ? "Cancelled. It stays in the history." : $"{UkFormat.Count(others.Count + 1, "booking")} cancelled. They stay in the history.");
        return LocalRedirect($"/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, Guid bookingId, CancellationToken cancellationToken)
    {
        if (await BookingPage.LoadAsync(db, id, bookingId, cancellationToken) is not { } found)
        {
            return false;
        }

        Booking = found;
        OwnWords = (await db.InOwnWordsAsync([id], cancellationToken))[id];
        return true;
    }
}
