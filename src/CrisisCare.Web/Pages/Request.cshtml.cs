using CrisisCare.Domain.Notices;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>A change that somebody asked for on their own page, for those who were told of it and for team leaders.</summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class RequestModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    public PersonsRequest Asked { get; private set; } = null!;

    public ServiceUser Person { get; private set; } = null!;

    public string? AnsweredBy { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Asked.Answer(clock.GetUtcNow(), User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("Saved. It waits for nobody any more.");
        return LocalRedirect($"/requests/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var (me, occasion) = (User.StaffMemberId, id.ToString());
        if (await db.PersonsRequests.SingleOrDefaultAsync(request => request.Id == id) is not { } found
            || !(User.IsInRole(Roles.TeamLeader) || await db.Notices.AnyAsync(notice => notice.RecipientId == me && notice.Kind == NoticeKind.AskedForChange && notice.Occasion == occasion)))
        {
            return false;
        }

        Asked = found;
        Person = await db.ServiceUsers.AsNoTracking().SingleAsync(person => person.Id == found.ServiceUserId);
        AnsweredBy = await db.Users.Where(user => user.Id == found.AnsweredBy).Select(user => user.DisplayName).SingleOrDefaultAsync();
        return true;
    }
}
