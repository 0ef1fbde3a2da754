using CrisisCare.Web.Calendar;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>
/// Makes and takes back the address of somebody's calendar feed. The address is shown in the answer that makes it and never
/// again: it is in no cookie, no redirect and no log, and the database has only its hash.
/// </summary>
[Authorize(Policy = Policies.RecordCare)]
public sealed class MyCalendarModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    /// <summary>Set only in the answer that made it.</summary>
    public string? NewAddress { get; private set; }

    /// <summary>When the feed that works now was made; empty while there is none.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    public DateOnly Today => clock.Today;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>A new address; the one before stops working.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.StaffMemberId is not { } me)
        {
            return RedirectToPage();
        }

        var secret = CalendarFeed.NewSecret();
        await RevokeAsync(me, cancellationToken);
        db.Add(new CalendarFeed(me, CalendarFeed.HashOf(secret), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        NewAddress = CalendarFeeds.AddressOf(secret, PublicAddress.Of(configuration, Request));
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken)
    {
        if (User.StaffMemberId is { } me)
        {
            await RevokeAsync(me, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            TempData.SetBanner("Your calendar feed is switched off. Its address does not work any more.");
        }

        return RedirectToPage();
    }

    private async Task RevokeAsync(Guid me, CancellationToken cancellationToken)
    {
        foreach (var feed in await db.CalendarFeeds.Where(feed => feed.StaffMemberId == me && feed.RevokedAt == null).ToListAsync(cancellationToken))
        {
            feed.Revoke(clock.GetUtcNow());
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.StaffMemberId;
        MadeAt = await db.CalendarFeeds.Where(feed => feed.StaffMemberId == me && feed.RevokedAt == null).Select(feed => (DateTimeOffset?)feed.CreatedAt).SingleOrDefaultAsync(cancellationToken);
    }
}
