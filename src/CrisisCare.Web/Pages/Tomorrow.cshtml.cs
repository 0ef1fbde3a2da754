using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Bookings;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Pages.Tomorrow;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

[Authorize(Policy = Policies.SeePeople)]
public sealed class TomorrowModel(CrisisCareDbContext db, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    public const string ByColleague = "colleague";
    public const int DaysBack = 14;

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Day")]
    public DateOnly? Date { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    public TomorrowView? View { get; private set; }

    /// <summary>Of the people who are visited that day.</summary>
    public IReadOnlyDictionary<Guid, InOwnWords> OwnWords { get; private set; } = new Dictionary<Guid, InOwnWords>();

    public bool MaySwap { get; private set; }

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsByColleague => By == ByColleague;

    /// <summary>The day the list is about: tomorrow, unless a day was asked for that a list can be about.</summary>
    public DateOnly Shown { get; private set; }

    /// <summary>"Tomorrow", "Today", "Thursday", "7 December".</summary>
    public string Heading => UkFormat.Day(Shown, Today);

    public string Address(DateOnly date, bool byColleague) => Url.Page("/Tomorrow", new
    {
        date = date == Today.AddDays(1) ? null : $"{date:yyyy-MM-dd}",
        by = byColleague ? ByColleague : null,
        team = Own.InAddress,
    })!;

    public string SwapAddress => Url.Page("/Tomorrow", "Swap", new { date = $"{Shown:yyyy-MM-dd}", by = By, team = Own.InAddress })!;

    public bool CanShow(DateOnly date) => date >= Today.AddDays(-DaysBack) && date <= Today.AddDays(Booking.LongestDaysAhead);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>One press: somebody they know comes in place of the new face; time and place stay.</summary>
    public async Task<IActionResult> OnPostSwapAsync(Guid booking, Guid from, Guid to, CancellationToken cancellationToken)
    {
        if (!await MayRecordAsync())
        {
            return Forbid();
        }

        if (await BookingSwap.FindAsync(db, booking, clock.GetUtcNow(), cancellationToken) is not { } swap)
        {
            return NotFound();
        }

        if (swap.ReasonsAgainst(from, to).FirstOrDefault() is { } reason)
        {
            ModelState.AddModelError("", reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await LoadAsync(cancellationToken) ? Page() : NotFound();
        }

        swap.Make(from, to, User.UserId);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner("Swapped. Somebody they know comes instead, at the same time.");
        return RedirectToPage(new { date = $"{Date:yyyy-MM-dd}", by = By, team = Team });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, Team, cancellationToken) is not { } own)
        {
            return false;
        }

        if (Date is { } asked && !CanShow(asked))
        {
            ModelState.AddModelError(nameof(Date), $"Choose a day in the last {DaysBack} days or in the next year");
        }

        Own = own;
        MaySwap = await MayRecordAsync();
        Shown = Date is { } date && CanShow(date) ? date : Today.AddDays(1);
        if (own.Chosen is { } team)
        {
            var day = await db.DayAheadAsync(team, Shown, clock.GetUtcNow(), cancellationToken);
            var onCaseload = day.Facts.Episodes.Select(episode => episode.ServiceUserId).ToList();
            var people = await db.ServiceUsers.Where(person => onCaseload.Contains(person.Id)).Select(person => new { person.Id, person.FirstName, person.LastName })
                .ToDictionaryAsync(person => person.Id, person => $"{person.FirstName} {person.LastName}", cancellationToken);
            var staff = await db.StaffMembers.Select(member => new { member.Id, member.Name }).ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
            View = TomorrowView.Of(day, people, staff, IsByColleague);
            OwnWords = await db.InOwnWordsAsync(day.Visits.Select(visit => visit.Episode.ServiceUserId), cancellationToken);
        }

        return true;
    }

    private async Task<bool> MayRecordAsync() => (await authorization.AuthorizeAsync(User, Policies.RecordCare)).Succeeded;
}
