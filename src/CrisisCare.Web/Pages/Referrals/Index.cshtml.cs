using CrisisCare.Domain.Referrals;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Referrals;

/// <summary>A referral in the list.</summary>
public sealed record ReferralRow(Referral Referral, string Person, string? DecidedBy);

[Authorize(Policy = Policies.LeadTheTeam)]
public sealed class IndexModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    /// <summary>Which page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<ReferralRow> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync()
    {
        var count = await db.Referrals.CountAsync();
        Pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        if (Number < 1 || Number > Pages)
        {
            return NotFound();
        }

        var rows = from referral in db.Referrals.AsNoTracking()
                   join person in db.ServiceUsers on referral.ServiceUserId equals person.Id
                   join user in db.Users on referral.DecidedBy equals user.Id into users
                   from user in users.DefaultIfEmpty()
                   orderby referral.ReceivedAt descending, referral.Id descending
                   select new ReferralRow(referral, person.FirstName + " " + person.LastName, user == null ? null : user.DisplayName);
        Rows = await rows.Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync();
        return Page();
    }
}
