using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Notices;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback;

/// <summary>
/// One piece of feedback, for every team leader, and for whoever was the duty lead and was told that its writer asks to be
/// contacted today. Reading it is said by a press, so that opening a page by chance is not a reading.
/// </summary>
[Authorize(Policy = Policies.SeePeople)]
public sealed class PieceModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "What came of it?"), Required(ErrorMessage = "Say what came of it")]
    public ContactedAs? Contacted { get; set; }

    public FeedbackPiece Piece { get; private set; } = null!;

    public Team Team { get; private set; } = null!;

    /// <summary>The person's name; only where they used a link of their own and chose to be named.</summary>
    public string? Person { get; private set; }

    public string? ReadBy { get; private set; }

    public string? ContactedBy { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReadAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Piece.Read(Now, User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("Marked as read by you.");
        return LocalRedirect($"/feedback/pieces/{id}");
    }

    public async Task<IActionResult> OnPostContactedAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        if (!ModelState.Accepts(nameof(Contacted), Piece.ReasonsAgainstContacted()))
        {
            return Page();
        }

        Piece.Contact(Contacted!.Value, Now, User.UserId);
        await db.SaveChangesAsync();
        TempData.SetBanner("Saved. It waits for nobody any more.");
        return LocalRedirect($"/feedback/pieces/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Feedback.SingleOrDefaultAsync(piece => piece.Id == id) is not { } found || !await MayReadAsync(id))
        {
            return false;
        }

        Piece = found;
        Team = await db.Teams.AsNoTracking().SingleAsync(team => team.Id == found.TeamId);
        Person = await db.ServiceUsers.Where(person => person.Id == found.ServiceUserId).Select(person => person.FirstName + " " + person.LastName).SingleOrDefaultAsync();
        var names = await db.Users.Where(user => user.Id == found.ReadBy || user.Id == found.ContactedBy).ToDictionaryAsync(user => user.Id, user => user.DisplayName);
        ReadBy = found.ReadBy is { } reader ? names.GetValueOrDefault(reader) : null;
        ContactedBy = found.ContactedBy is { } caller ? names.GetValueOrDefault(caller) : null;
        return true;
    }

    private async Task<bool> MayReadAsync(Guid id)
    {
        var (me, occasion) = (User.StaffMemberId, id.ToString());
        return User.IsInRole(Roles.TeamLeader)
            || await db.Notices.AnyAsync(notice => notice.RecipientId == me && notice.Kind == NoticeKind.SomeoneToday && notice.Occasion == occasion);
    }
}
