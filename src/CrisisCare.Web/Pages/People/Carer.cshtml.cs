using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.People;

/// <summary>One carer or supporter: what the person says now, their details, and the end of it. Of two who save at once, the second is told.</summary>
[Authorize(Policy = Policies.RecordCare), RequestFormLimits(ValueLengthLimit = UnsignedPages.LongestField)]
public sealed class CarerModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private const string Stale = "A colleague has changed what is recorded since you opened this page. Look at what stands now, then save again if yours is right";

    public CarerInput Input { get; private set; } = new();

    public ConsentInput Consent { get; private set; } = new();

    /// <summary>The version of the record that the page showed.</summary>
    [BindProperty]
    public long Version { get; set; }

    public ServiceUser Person { get; private set; } = null!;

    public Carer Carer { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid carerId)
    {
        if (!await LoadAsync(id, carerId))
        {
            return NotFound();
        }

        Version = Carer.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostConsentAsync(Guid id, Guid carerId, [Bind(Prefix = nameof(Consent))] ConsentInput consent)
    {
        if (!await LoadAsync(id, carerId))
        {
            return NotFound();
        }

        Consent = consent;
        return consent.Read(ModelState, Carer.Consent, Today) && IsFresh()
            ? await SaveAsync(() => Carer.Answer(consent.Answer!.Value, consent.MayBeShared, consent.On!.Value, clock.GetUtcNow(), User.UserId), "Saved. The earlier answers stay in the history.")
            : Page();
    }

    public async Task<IActionResult> OnPostDetailsAsync(Guid id, Guid carerId, [Bind(Prefix = nameof(Input))] CarerInput input)
    {
        if (!await LoadAsync(id, carerId))
        {
            return NotFound();
        }

        Input = input;
        return input.Read(ModelState, out var phone) && IsFresh()
            ? await SaveAsync(() => Carer.Describe(input.Name!, input.Relation, phone), "Details saved.")
            : Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid carerId)
    {
        if (!await LoadAsync(id, carerId))
        {
            return NotFound();
        }

        return IsFresh() ? await SaveAsync(() => Carer.End(Today, User.UserId), "Recorded. Nothing may be shared with them any more, and the history stays.") : Page();
    }

    private bool IsFresh()
    {
        if (Version != Carer.Version)
        {
            BeTold();
        }

        return ModelState.IsValid;
    }

    private void BeTold()
    {
        ModelState.AddModelError("", Stale);
        ModelState.Remove(nameof(Version));
        Version = Carer.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
    }

    private async Task<IActionResult> SaveAsync(Action change, string said)
    {
        change();
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || ConflictFilter.IsUniqueViolation(problem))
        {
            db.ChangeTracker.Clear();
            var (input, consent) = (Input, Consent);
            if (!await LoadAsync(Person.Id, Carer.Id))
            {
                return NotFound();
            }

            (Input, Consent) = (input, consent);
            BeTold();
            return Page();
        }

        TempData.SetBanner(said);
        return LocalRedirect($"/people/{Person.Id}/carers");
    }

    /// <summary>Whoever is a supporter no longer has no page: what was agreed with them stays on the list.</summary>
    private async Task<bool> LoadAsync(Guid id, Guid carerId)
    {
        var found = await db.ServiceUsers.Include(person => person.Carers).ThenInclude(carer => carer.Consents).SingleOrDefaultAsync(person => person.Id == id);
        if (found?.Carers.SingleOrDefault(carer => carer.Id == carerId && carer.IsCurrent) is not { } carer)
        {
            return false;
        }

        (Person, Carer) = (found, carer);
        (Input, Consent) = (CarerInput.Of(carer), new ConsentInput { On = Today });
        return true;
    }
}
