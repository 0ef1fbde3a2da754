using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>The time that staff and partners were given to improve the team: total hours of each kind, month by month. Never whose.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class TimeModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Whose time was it?"), Required(ErrorMessage = "Choose whose time it was")]
    public AuthorKind? Kind { get; set; }

    [BindProperty]
    [Display(Name = "When?"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Display(Name = "Hours", Description = "Of all who took part together: two people for an hour are 2"), Required(ErrorMessage = "Enter the hours")]
    public string? Hours { get; set; }

    [BindProperty]
    [Display(Name = "What was it for?", Description = "Like: reading feedback together. Name nobody")]
    public string? OnWhat { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    /// <summary>All that stands, the latest first.</summary>
    public IReadOnlyList<ProtectedTime> All { get; private set; } = [];

    public IEnumerable<(string Month, decimal Staff, decimal Partners)> Months =>
        from one in All
        group one by (one.On.Year, one.On.Month) into month
        orderby month.Key descending
        select (UkFormat.Month(new DateOnly(month.Key.Year, month.Key.Month, 1)), Total(month, AuthorKind.Staff), Total(month, AuthorKind.Partner));

    public string Address(string path) => Own.InAddress is { } team ? $"{path}?team={team}" : path;

    public static string Written(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

    public static decimal Total(IEnumerable<ProtectedTime> some, AuthorKind kind) => some.Where(one => one.Kind == kind).Sum(one => one.Minutes) / 60m;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        On = clock.Today;
        return await LoadAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Own.Chosen is not { } team)
        {
            return NotFound();
        }

        var hours = decimal.TryParse(Hours, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
        ModelState.Accepts(nameof(Hours), string.IsNullOrWhiteSpace(Hours) ? [] : ProtectedTime.ReasonsAgainstHours(hours));
        ModelState.Accepts(nameof(On), On is { } on ? ProtectedTime.ReasonsAgainstDate(on, clock.Today) : []);
        if (!ModelState.Accepts(nameof(OnWhat), ProtectedTime.ReasonsAgainstOnWhat(OnWhat)))
        {
            return Page();
        }

        db.Add(new ProtectedTime(team.Id, Kind!.Value, On!.Value, (int)(hours * 60), OnWhat!.Trim(), clock.GetUtcNow(), User.UserId));
        return await SaveAsync("Written down.", cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid time, CancellationToken cancellationToken)
    {
        var me = User.UserId;
        if (!await LoadAsync(cancellationToken) || await db.ProtectedTime.SingleOrDefaultAsync(one => one.Id == time && one.WrittenBy == me, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        found.TakeBack(clock.GetUtcNow());
        return await SaveAsync("Taken out of the totals.", cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(string banner, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SetBanner(banner);
        return LocalRedirect(Address("/improvement/changes/time"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Own = (await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken))!;
        var team = Own?.Chosen?.Id;
        All = await db.ProtectedTime.AsNoTracking().Where(one => one.TeamId == team && one.TakenBackAt == null).OrderByDescending(one => one.On).ThenByDescending(one => one.Id).ToListAsync(cancellationToken);
        return Own is not null;
    }
}
