using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Contacts;

[Authorize(Policy = Policies.RecordCare)]
public sealed class LogModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Of the person the form starts with.</summary>
    private Episode? first;

    [BindProperty]
    public LogInput Input { get; set; } = new();

    public PeopleToChoose People { get; private set; } = new([], []);

    /// <summary>What the people offered want every colleague to know.</summary>
    public IReadOnlyList<InOwnWords> OwnWords { get; private set; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    /// <summary>"Today at 9:30am, 30 minutes, by you."</summary>
    public string Line => Input.LineOn(clock.Today, User.StaffMemberId);

    /// <summary>"Grace Okafor: 4 people met → still 4 with whoever is ticked"; nothing before a person is chosen.</summary>
    public string? FacesWords { get; private set; }

    /// <param name="form">Which form it is. It stands in the address, so that going back to a form that was saved shows what it saved.</param>
    /// <param name="person">With whom.</param>
    /// <param name="booking">Whose outcome it is; the person is the booking's then.</param>
    public async Task<IActionResult> OnGetAsync(Guid form, Guid? person, Guid? booking)
    {
        if (form == Guid.Empty)
        {
            return RedirectToPage(new { form = Guid.CreateVersion7(), person, booking });
        }

        if (await FindSavedAsync(form) is { } saved)
        {
            return Saved(saved);
        }

        var booked = booking is { } id ? await EpisodeWithAsync(id) : null;
        if (booking is not null && booked is null)
        {
            return NotFound();
        }

        person = booked?.ServiceUserId ?? person;
        await LoadAsync(person);
        if (person is not null && People.Likeliest.All(choice => choice.Id != person))
        {
            return NotFound();
        }

        Input = booked?.Bookings.Single(one => one.Id == booking) is { IsCurrent: true } kept && booked.ContactThatKept(kept) is null
            ? LogInput.Of(People.First!, kept, User.StaffMemberId, clock.GetUtcNow())
            : LogInput.Usual(People.First, User.StaffMemberId, clock.GetUtcNow());
        Input.ClientId = form;
        SayFaces();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.ClientId == Guid.Empty)
        {
            return BadRequest();
        }

        if (await FindSavedAsync(Input.ClientId) is { } saved)
        {
            return Saved(saved);
        }

        var episode = Input.PersonId is { } person ? await EpisodeOfAsync(person) : null;
        if (episode is null && Input.PersonId is not null)
        {
            return NotFound();
        }

        await CheckAsync(episode);
        if (ModelState.IsValid && episode is not null)
        {
            return await SaveAsync(episode);
        }

        await LoadAsync(Input.PersonId);
        SayFaces();
        return Page();
    }

    private async Task<IActionResult> SaveAsync(Episode episode)
    {
        var details = Input.ToDetails();
        var booking = episode.Bookings.FirstOrDefault(one => one.Id == Input.BookingId && one.IsCurrent && episode.ContactThatKept(one) is null)
            ?? episode.BookingKeptBy(details.OccurredAt, details.StaffIds);
        var contact = episode.Log(details with { BookingId = booking?.Id }, Input.ClientId, clock.GetUtcNow(), User.UserId);
        try
        {
            await db.SaveChangesAsync();
            return Saved(contact.Id);
        }
        catch (DbUpdateException exception) when (ConflictFilter.IsUniqueViolation(exception))
        {
            // A double tap: the other tap was quicker, and both are shown what it saved.
            db.ChangeTracker.Clear();
            return await FindSavedAsync(Input.ClientId) is { } saved ? Saved(saved) : StatusCode(StatusCodes.Status409Conflict);
        }
    }

    private async Task CheckAsync(Episode? episode)
    {
        if (!ModelState.IsValid || episode is null)
        {
            return;
        }

        var details = Input.ToDetails();
        var now = clock.GetUtcNow();
        var field = details.OccurredAt > now && Input.Date == clock.Today ? "Input.Time" : "Input.Date";
        ModelState.Accepts(field, episode.ReasonsAgainstLogging(details, now));
        var staff = details.StaffIds;
        var known = await db.StaffMembers.InTeams(episode.TeamId).CountAsync(member => staff.Contains(member.Id));
        ModelState.Accepts("Input.Staff", known == staff.Count ? [] : ["Choose staff of this person’s team"]);
    }

    private async Task LoadAsync(Guid? person)
    {
        People = await PeopleToChoose.LoadAsync(db, User.StaffMemberId, person, clock.GetUtcNow());
        var words = await db.InOwnWordsAsync(People.Likeliest.Select(choice => choice.Id));
        OwnWords = [.. People.Likeliest.Select(choice => words[choice.Id])];
        first = People.First is { } likeliest ? await EpisodeOfAsync(likeliest.Id) : null;
        Colleagues = await Colleague.LoadAsync(db, User.TeamIds, User.StaffMemberId, first, clock.Today);
    }

    private void SayFaces() =>
        FacesWords = People.First is { } person && first is { IsOpen: true } episode && Input.Staff.Count > 0
            ? $"{person.Name}: {episode.FacesIf(Input.Staff, clock.GetUtcNow(), Input.BookingId ?? episode.BookingKeptBy(clock.GetUtcNow(), Input.Staff)?.Id).Words} with those ticked at first."
            : null;

    private async Task<Guid?> FindSavedAsync(Guid form) =>
        await db.Episodes.SelectMany(episode => episode.Contacts)
            .Where(contact => contact.ClientId == form)
            .Select(contact => (Guid?)contact.Id).SingleOrDefaultAsync();

    private Task<Episode?> EpisodeOfAsync(Guid person) => Read().OfPerson(person).FirstOrDefaultAsync();

    private Task<Episode?> EpisodeWithAsync(Guid bookingId) =>
        Read().SingleOrDefaultAsync(episode => episode.Bookings.Any(booking => booking.Id == bookingId));

    private IQueryable<Episode> Read() =>
        db.Episodes.AsSplitQuery()
            .Include(episode => episode.Leads)
            .Include(episode => episode.CoreGroup)
            .Include(episode => episode.Contacts).ThenInclude(contact => contact.Staff)
            .Include(episode => episode.Bookings).ThenInclude(booking => booking.Staff);

    private RedirectToPageResult Saved(Guid contactId) => RedirectToPage("/Contacts/Saved", new { contactId });
}
