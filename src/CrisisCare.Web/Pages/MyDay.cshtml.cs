using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Episodes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Contacts;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

[Authorize(Policy = Policies.RecordCare)]
public sealed class MyDayModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public DateOnly Today => clock.Today;

    public MyBookings Bookings { get; private set; } = new([], []);

    /// <summary>Of the people seen today.</summary>
    public IReadOnlyDictionary<Guid, InOwnWords> OwnWords { get; private set; } = new Dictionary<Guid, InOwnWords>();

    public IReadOnlyList<MyPerson> People { get; private set; } = [];

    public IReadOnlyList<MyPerson> NeedingSomething => [.. People.Where(person => person.Needs.Count > 0)];

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task OnGetAsync() => LoadAsync();

    /// <summary>One tap: the booking became a contact as it was planned, or nobody answered. A booking is kept once, whoever taps first.</summary>
    public async Task<IActionResult> OnPostLogAsync(Guid booking, Outcome? outcome)
    {
        if (outcome is null || User.StaffMemberId is not { } me || await FindAsync(booking, me) is not (var episode, var booked))
        {
            return NotFound();
        }

        if (episode.ContactThatKept(booked) is { } kept)
        {
            return Logged(kept.Id);
        }

        var attendance = outcome is Outcome.Spoke ? Attendance.Attended : booked.NobodyAnswered;
        if (!ModelState.Accepts("", episode.ReasonsAgainstLogging(booked, attendance, Now)))
        {
            await LoadAsync();
            return Page();
        }

        var contact = episode.Log(booked.AsContact(attendance), Guid.CreateVersion7(), Now, User.UserId);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (ConflictFilter.IsUniqueViolation(problem) && db.Submission is { IsSaved: false })
        {
            // A colleague was quicker by a moment: what they logged is shown, unless it was this very form that was sent twice.
            db.ChangeTracker.Clear();
            if (await FindAsync(booking, me) is (var now, var same) && now.ContactThatKept(same) is { } theirs)
            {
                return Logged(theirs.Id);
            }

            throw;
        }

        return RedirectToPage("/Contacts/Saved", new { contactId = contact.Id });
    }

    private RedirectToPageResult Logged(Guid contactId)
    {
        TempData.SetBanner("The outcome of this booking has been logged already. Here is what was logged.");
        return RedirectToPage("/Contacts/Saved", new { contactId });
    }

    private async Task<(Episode Episode, Booking Booking)?> FindAsync(Guid bookingId, Guid me)
    {
        var episode = await db.Episodes
            .Include(one => one.Bookings).ThenInclude(booking => booking.Staff)
            .Include(one => one.Contacts).ThenInclude(contact => contact.Staff)
            .AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Bookings.Any(booking => booking.Id == bookingId));
        var booking = episode?.Bookings.Single(one => one.Id == bookingId);
        return booking is not null && booking.IsWith(me) ? (episode!, booking) : null;
    }

    private async Task LoadAsync()
    {
        if (User.StaffMemberId is not { } me)
        {
            return;
        }

        var now = clock.GetUtcNow();
        Bookings = await MyBookings.LoadAsync(db, me, now);
        OwnWords = await db.InOwnWordsAsync(Bookings.Today.Select(booking => booking.PersonId));
        People = await MyPerson.LoadAsync(db, me, now);
    }
}
