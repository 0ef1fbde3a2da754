using CrisisCare.Domain.Bookings;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.People;

[Authorize(Policy = Policies.RecordCare)]
public sealed class ReviewModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public ReviewCase Case { get; private set; } = null!;

    public BookingForm Booking { get; private set; } = new();

    public HoldingForm Holding { get; private set; } = new();

    /// <summary>What speaks against the chosen staff, until somebody says to book them anyway.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid reviewId, CancellationToken cancellationToken) =>
        await LoadAsync(id, reviewId, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBookAsync(Guid id, Guid reviewId, [Bind(Prefix = nameof(Booking))] BookingForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, reviewId, form.Version, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Booking = form;
        await Case.ReadDiaryAsync(db, form.Date, cancellationToken);
        CheckBooking(form);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var rebooking = Case.Booking is null ? null : new Rebooking(form.AskedBy!.Value, form.Why!.Trim());
        Case.Episode.Book(Case.Review, form.Details(Case.Kind), rebooking, clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner($"{(rebooking is null ? "Booked." : "Moved. The earlier booking is kept below.")}{DatesThatFollow()}");
        return RedirectToPage(new { id, reviewId });
    }

    public async Task<IActionResult> OnPostHoldAsync(Guid id, Guid reviewId, [Bind(Prefix = nameof(Holding))] HoldingForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, reviewId, form.Version, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Holding = form;
        CheckHolding(form);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Case.Episode.Hold(Case.Review, form.HeldBy!.Value, form.Moment(), clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner($"{Case.Review.Words} marked as held {Case.Review.Punctuality}.{DatesThatFollow()}");
        return RedirectToPage(new { id, reviewId });
    }

    /// <summary>Nothing when the review is there and as the form showed it.</summary>
    private async Task<IActionResult?> FindAsync(Guid id, Guid reviewId, long version, CancellationToken cancellationToken) =>
        !await LoadAsync(id, reviewId, cancellationToken) ? NotFound()
        : version != Case.Review.Version ? StatusCode(StatusCodes.Status409Conflict)
        : null;

    private async Task<bool> LoadAsync(Guid id, Guid reviewId, CancellationToken cancellationToken)
    {
        if (await ReviewCase.LoadAsync(db, id, reviewId, cancellationToken) is not { } found)
        {
            return false;
        }

        Case = found;
        Booking = BookingForm.For(found, Today);
        Holding = HoldingForm.For(found, User.StaffMemberId, clock.GetUtcNow());
        return true;
    }

    private void CheckBooking(BookingForm form)
    {
        foreach (var (field, sentence) in form.Problems(Case, Today))
        {
            ModelState.AddModelError($"{nameof(Booking)}.{field}", sentence);
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        ModelState.Accepts("Booking.Date", Case.Episode.ReasonsAgainstBooking(Case.Review, form.Details(Case.Kind), Today));
        var details = form.Details(Case.Kind);
        ModelState.Accepts("Booking.Time", Case.IdenticalSlots(details));
        ModelState.Accepts("Booking.Override", Case.IsRefused(form.StaffIds, form.Date!.Value) && string.IsNullOrWhiteSpace(form.Override)
            ? ["This colleague is recorded as not to look after this person. Choose somebody else, or enter why they come all the same"]
            : []);
        Doubts = [.. Case.Doubts(details)];
        ModelState.Accepts("Booking.Anyway", Doubts is [] || form.Anyway ? [] : [$"{string.Join(' ', Doubts)} Choose somebody else, or tick to book it anyway"]);
    }

    private void CheckHolding(HoldingForm form)
    {
        var isOffered = form.HeldBy is not { } by || Case.CanChoose(by, Today);
        if (ModelState.Accepts("Holding.HeldBy", isOffered ? [] : ["Choose who held it from the list"]))
        {
            ModelState.Accepts("Holding.Date", Case.Episode.ReasonsAgainstHolding(Case.Review, form.Moment(), clock.GetUtcNow()));
        }
    }

    private string DatesThatFollow() =>
        Case.SetsDay0 && Case.Episode.Reviews.SingleOrDefault(review => review.Round == Case.Review.Round && review.Day == 7) is { } day7
            ? $" The day 7 review is due on {UkFormat.LongDate(day7.DueOn)}."
            : "";
}
