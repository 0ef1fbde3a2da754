using CrisisCare.Domain.Rota;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Rota;

/// <summary>One colleague's week, changed day by day.</summary>
[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class EditModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    private StaffWeek found = null!;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public IList<DayInput> Days { get; private set; } = [];

    /// <summary>The visits that the week as typed would leave outside a shift have been seen.</summary>
    [BindProperty]
    public bool Anyway { get; set; }

    public RotaTeam Of { get; private set; } = null!;

    public StaffWeek Found => found;

    public IReadOnlyList<TeamVisit> LeftOutside { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Days = [.. found.Week.Days.Select(date => DayInput.Of(found.ShiftOn(date)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, List<DayInput> days)
    {
        if (!await LoadAsync(id) || days.Count != found.Week.Days.Count)
        {
            return NotFound();
        }

        Days = days;
        if (RefuseStaleDays())
        {
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        if (!Accepts())
        {
            return Page();
        }

        Save();
        TempData.SetBanner(db.ChangeTracker.HasChanges() ? "Rota saved." : "Nothing was changed.");
        await db.SaveChangesAsync();
        return LocalRedirect(Of.WeekUrl(found.Week.Monday));
    }

    /// <summary>A day that somebody else has changed is shown as it is now; the others keep what was typed.</summary>
    private bool RefuseStaleDays()
    {
        var stale = found.Week.Days.Index().Where(day => !Days[day.Index].HasSeen(found.ShiftOn(day.Item))).ToList();
        foreach (var (index, date) in stale)
        {
            ModelState.ClearValidationState($"Days[{index}]");
            foreach (var key in ModelState.Keys.Where(key => key.StartsWith($"Days[{index}].", StringComparison.OrdinalIgnoreCase)).ToList())
            {
                ModelState.Remove(key);
            }

            Days[index] = DayInput.Of(found.ShiftOn(date));
            ModelState.AddModelError($"Days[{index}].Kind", $"{UkFormat.LongDate(date)} has been changed since you opened this page. Nothing was saved: look at it and save again");
        }

        return stale.Count > 0;
    }

    private bool Accepts()
    {
        foreach (var (index, date) in found.Week.Days.Index())
        {
            var isForeign = Days[index].Kind is not null && found.IsElsewhereOn(date);
            ModelState.Accepts($"Days[{index}].Kind", isForeign ? [$"{found.Member.Name} has a shift in another team on {UkFormat.LongDate(date)}"] : Days[index].Reasons(date));
        }

        if (!ModelState.IsValid)
        {
            return false;
        }

        LeftOutside = found.LeftOutsideBy(found.Week.Days.Select((date, index) => Days[index].ToShift(found.Team.Id, found.Member.Id, date)).OfType<Shift>());
        return ModelState.Accepts(nameof(Anyway), LeftOutside.Count == 0 || Anyway ? [] : ["Look at the visits that would be outside a shift, and tick to save all the same"]);
    }

    private void Save()
    {
        foreach (var (index, date) in found.Week.Days.Index())
        {
            var wanted = Days[index].ToShift(found.Team.Id, found.Member.Id, date);
            switch (found.ShiftOn(date), wanted)
            {
                case (null, { } added):
                    db.Shifts.Add(added);
                    break;
                case ({ } old, null):
                    db.Shifts.Remove(old);
                    break;
                case ({ } old, { } changed):
                    old.Change(changed.Kind, changed.OwnHours, changed.IsDutyLead);
                    break;
            }
        }
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        Of = await RotaTeam.OfAsync(db, User, Team);
        if (Of.Team is not { } team || Week is not { } asked || RotaWeek.ReasonsAgainst(asked, clock.Today).Any())
        {
            return false;
        }

        found = (await StaffWeek.LoadAsync(db, team, id, RotaWeek.Of(asked), clock.GetUtcNow(), HttpContext.RequestAborted))!;
        return found is not null;
    }
}
