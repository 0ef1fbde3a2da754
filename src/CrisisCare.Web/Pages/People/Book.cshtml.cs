using CrisisCare.Domain.Bookings;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>
/// Booking, best known first: what and when, then who can come and what each choice does to the number of different people
/// this person meets. Passing over somebody they know is asked about once, and never stopped.
/// </summary>
[Authorize(Policy = Policies.RecordCare)]
public sealed class BookModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BookInput Input { get; set; } = new();

    [BindProperty]
    public BookChoice Choice { get; set; } = new();

    public BookCase Case { get; private set; } = null!;

    /// <summary>Empty while what is asked for makes no sense.</summary>
    public BookingLadder? Ladder { get; private set; }

    public IReadOnlyList<string> Doubts { get; private set; } = [];

    /// <summary>Whoever is free and better known than the choice: the page asks about them first.</summary>
    public IReadOnlyList<LadderRow> PassedOver { get; private set; } = [];

    public InOwnWords OwnWords { get; private set; } = null!;

    /// <summary>The page asks for a reason before it books.</summary>
    public bool AsksWhy { get; private set; }

    public bool ExceedsBudget { get; private set; }

    public Booking? Moved => Case.Moved(Input);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? moving, CancellationToken cancellationToken)
    {
        Input.Moving ??= moving;
        if (!await LoadAsync(id, cancellationToken) || (Input.Moving is not null && Moved is null))
        {
            return NotFound();
        }

        if (Moved is { } moved && Input.Date is null)
        {
            ModelState.Clear();
            Input = BookInput.Of(moved);
            await LoadAsync(id, cancellationToken);
        }

        if (Input.Follow(Case.Catalogue))
        {
            // What came with the choice shows, not what was typed for something else.
            ModelState.Remove("Input.Minutes");
            ModelState.Remove("Input.How");
            ModelState.Remove("Input.Where");
        }

        if (Input.Date is null && !Request.Query.ContainsKey("Input.Date"))
        {
            // With nothing asked for at all, the missing date is complained of under a name of its own.
            ModelState.Remove("Input.Date");
            ModelState.Remove(nameof(Input.Date));
            Input.Date = Case.Today.AddDays(1);
        }

        CheckWhen();
        ShowLadder();
        Choice.Who = Ladder?.BestFree?.Staff.Id.ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || (Input.Moving is not null && Moved is null))
        {
            return NotFound();
        }

        CheckWhen();
        if (Input.Date is null || !ModelState.IsValid)
        {
            ShowLadder();
            return Page();
        }

        var startsAt = Choice.StartsAt ?? Input.Starts();
        Ladder = Case.LadderAt(Input, startsAt);
        var check = new BookCheck(Case, Input, Choice, Ladder, startsAt);
        if (!check.Passes(ModelState))
        {
            Doubts = check.Doubts;
            return Page();
        }

        if (check.AsksWhy(ModelState))
        {
            (AsksWhy, ExceedsBudget, PassedOver) = (true, check.ExceedsBudget, check.PassedOver);
            return Page();
        }

        Book(check.Details(), startsAt);
        return await SaveAsync(id, cancellationToken);
    }

    private void Book(BookingDetails details, DateTimeOffset startsAt)
    {
        var (now, by) = (Case.Now, User.UserId);
        if (Moved is { } moved)
        {
            Case.Episode.Rebook(moved, details, new Rebooking(Choice.AskedBy!.Value, Choice.Why), now, by);
        }
        else if (Input.Repeat is not null)
        {
            Case.Episode.BookSeries(details, Input.StartsFrom(startsAt), now, by);
        }
        else
        {
            Case.Episode.Book(details, now, by);
        }
    }

    private async Task<IActionResult> SaveAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (db.Submission is { IsSaved: false } && (problem is DbUpdateConcurrencyException || ConflictFilter.IsUniqueViolation(problem)))
        {
            db.ChangeTracker.Clear();
            await LoadAsync(id, cancellationToken);
            ShowLadder();
            ModelState.AddModelError("Choice.Who", "Somebody else booked at the same moment. Nothing was saved; here is who can come now");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData.SetBanner(Input.Moving is not null ? "Moved. The earlier booking is kept in the history." : Input.Repeat is null ? "Booked." : "The series is booked. Each booking can be changed alone.");
        return LocalRedirect($"/people/{id}");
    }

    private void CheckWhen()
    {
        foreach (var (field, sentence) in Input.Problems(Case.Today))
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private void ShowLadder()
    {
        if (Case.Episode is { IsOpen: true, IsPaused: false } && Input is { Date: not null, Time: not null, Minutes: not null }
            && !ModelState.Keys.Any(key => !key.StartsWith("Choice", StringComparison.Ordinal) && ModelState[key]!.Errors.Count > 0))
        {
            Ladder = Case.LadderAt(Input, Input.Starts());
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var from = Input.Date ?? clock.Today;
        var sensible = from < clock.Today || from > clock.Today.AddDays(Booking.LongestDaysAhead) ? clock.Today : from;
        var last = Input.Repeat is null ? sensible.AddDays(1) : sensible.AddDays(7 * BookingSeries.MostOccurrences);
        var found = await BookCase.LoadAsync(db, id, sensible, last, clock.GetUtcNow(), cancellationToken);
        Case = found!;
        if (found is not null)
        {
            OwnWords = (await db.InOwnWordsAsync([id], cancellationToken))[id];
        }

        return found is not null;
    }
}
