using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>Writes down what a person wants every colleague to know. Whoever saves after a colleague sees both and loses neither.</summary>
[Authorize(Policy = Policies.RecordCare), RequestFormLimits(ValueLengthLimit = UnsignedPages.LongestField)]
public sealed class OwnWordsWriteModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public OwnWordsInput Input { get; set; } = new();

    public ServiceUser Person { get; private set; } = null!;

    /// <summary>What a colleague has saved since the page was opened; nothing where nobody has.</summary>
    public OwnWords? Theirs { get; private set; }

    /// <summary>What was on the page when it was opened.</summary>
    public OwnWords Read { get; private set; } = OwnWords.None;

    /// <summary>"Sam Adeyemi saved this at 10:12am on 23 November 2026"</summary>
    public string TheySaved { get; private set; } = "";

    public DateOnly Today => clock.Today;

    private bool IsStale => Input.BasedOn != (Person.LatestOwnWords?.Number ?? 0);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Input = OwnWordsInput.Of(Person.OwnWordsNow, Person.LatestOwnWords?.Number ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }

        Person.Tell(Input.Words, Input.Author!.Value, Input.BasedOn, clock.GetUtcNow(), User.UserId);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || ConflictFilter.IsUniqueViolation(problem))
        {
            // A colleague was quicker by a moment.
            db.ChangeTracker.Clear();
            await LoadAsync(id);
            Check();
            ModelState.Accepts("", ModelState.IsValid ? ["A colleague changed this person’s details at the same moment. Nothing is lost: save again"] : []);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync();
        }

        TempData.SetBanner("Saved. Every colleague sees it before a visit.");
        return LocalRedirect($"/people/{id}/own-words");
    }

    private void Check()
    {
        foreach (var (part, sentence) in Input.Words.ReasonsAgainst())
        {
            ModelState.AddModelError(OwnWordsInput.FieldOf(part), sentence);
        }

        var tooLong = Input.Words.ReasonsAgainst().Select(one => one.Sentence);
        var field = IsStale ? "" : OwnWordsInput.FieldOf(OwnWordsPart.PreferredName);
        ModelState.Accepts(field, Person.ReasonsAgainstTelling(Input.Words, Input.BasedOn).Except(tooLong));
    }

    /// <summary>What was typed stays. What only a colleague has changed is taken over, and shown as theirs.</summary>
    private async Task<PageResult> ShowAsync()
    {
        if (!IsStale || Person.LatestOwnWords is not { } latest)
        {
            return Page();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        (Read, Theirs) = (Person.OwnWordsAs(Input.BasedOn), Person.OwnWordsNow);
        var name = await db.Users.Where(user => user.Id == latest.WrittenBy).Select(user => user.DisplayName).SingleOrDefaultAsync();
        TheySaved = $"{name ?? "A colleague"} saved this at {UkFormat.Time(latest.WrittenAt)} on {UkFormat.Date(ServiceTime.LondonDate(latest.WrittenAt))}";
        var author = Input.Author;
        Input = OwnWordsInput.Of(Input.Words.Tidied().OnTopOf(Theirs, Read), latest.Number);
        Input.Author = author;
        foreach (var field in ModelState.Values)
        {
            // The fields show what has been put together and not what was posted.
            field.RawValue = null;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await db.ServiceUsers.Include(person => person.OwnWords).SingleOrDefaultAsync(person => person.Id == id);
        Person = found!;
        return found is not null;
    }
}
