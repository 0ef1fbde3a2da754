using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.People;

/// <summary>Closing an episode: the form first, then what it will do, then it is done.</summary>
[Authorize(Policy = Policies.SteerEpisode)]
public sealed class CloseModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private OpenEpisode found = null!;

    [BindProperty]
    public ClosingFields Closing { get; set; } = new();

    /// <summary>Everything is answered: the page says what closing will do and asks once more.</summary>
    public bool IsReady { get; private set; }

    public IReadOnlyList<Review> WillBeMissed => [.. Episode.ReviewsMissedByClosingOn(Closing.On ?? Today).OrderBy(review => review.DueOn)];

    public IReadOnlyList<Booking> WillBeCancelled => [.. Episode.BookingsAhead(Now).OrderBy(booking => booking.StartsAt)];

    public ServiceUser Person => found.Person;

    public Episode Episode => found.Episode;

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Closing.On = Today;
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        IsReady = Read() is not null;
        return Page();
    }

    /// <summary>Back to the form with everything that was typed.</summary>
    public async Task<IActionResult> OnPostChangeAsync(Guid id)
    {
        ModelState.Clear();
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (Read() is not { } closing)
        {
            return Page();
        }

        Episode.Close(closing, Now, User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner(Closing.IsDeath
            ? "The episode is closed. Every reminder has stopped and nothing more will be sent. Please look after one another."
            : "The episode is closed.");
        return LocalRedirect($"/people/{id}");
    }

    private Closing? Read()
    {
        if (Closing.On is { } on)
        {
            ModelState.Accepts($"{nameof(Closing)}.{nameof(Closing.On)}", Episode.ReasonsAgainstClosing(on, Today));
        }

        return Closing.Read(ModelState, nameof(Closing));
    }

    private async Task<bool> LoadAsync(Guid id) => await OpenEpisode.FindAsync(db, id) is { } open && (found = open) is not null;
}
