using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>
/// One idea: whose it is, what is said about it, how it was tried out, by what it is measured, who agrees and what was decided. A comment
/// and an agreement are rows of their own, so that two people who speak at once are both heard.
/// </summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class DetailsModel(CrisisCareDbContext db, TimeProvider clock, IAuthorizationService authorization) : PageModel
{
    [BindProperty]
    [Display(Name = "What do you think?", Description = "Name no one who uses the service")]
    public string? Words { get; set; }

    public ChangeIdea Idea { get; private set; } = null!;

    public string? ThemeTitle { get; private set; }

    public Change? Change { get; private set; }

    public Authors Authors { get; private set; } = null!;

    /// <summary>Whether they write down tests and decisions.</summary>
    public bool Works { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCommentAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.Accepts(nameof(Words), IdeaComment.ReasonsAgainst(Words)))
        {
            return Page();
        }

        db.Add(Idea.Comment(Words!, clock.GetUtcNow(), User.Author));
        return await this.SaveAsync(db, Idea, "Said.", cancellationToken);
    }

    public async Task<IActionResult> OnPostAgreeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.Accepts("agreements", Idea.ReasonsAgainstAgreeing(User.Author)))
        {
            return Page();
        }

        db.Add(Idea.Agree(clock.GetUtcNow(), User.Author));
        return await this.SaveAsync(db, Idea, "You agree to it.", cancellationToken);
    }

    public async Task<IActionResult> OnPostTogetherAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!Works)
        {
            return Forbid();
        }

        if (!ModelState.Accepts("agreements", Idea.ReasonsAgainstDoneTogether()))
        {
            return Page();
        }

        Idea.MarkDoneTogether(clock.GetUtcNow());
        return await this.SaveAsync(db, Idea, "Done together.", cancellationToken);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await IdeaPage.FindAsync(db, id, cancellationToken) is not { } found)
        {
            return false;
        }

        Idea = found;
        Works = (await authorization.AuthorizeAsync(User, Policies.WorkOnThemes)).Succeeded;
        ThemeTitle = await db.Themes.Where(theme => theme.Id == found.ThemeId).Select(theme => theme.Title).SingleOrDefaultAsync(cancellationToken);
        Change = await db.Changes.AsNoTracking().SingleOrDefaultAsync(change => change.Id == found.ChangeId, cancellationToken);
        Authors = await Authors.OfAsync(
            db,
            [found.RaisedBy, found.DecidedBy ?? found.RaisedBy, .. found.Comments.Select(one => one.Account), .. found.Agreements.Select(one => one.Account), .. found.Measures.Select(one => one.Account), .. found.Tests.Select(one => one.BegunBy)],
            cancellationToken);
        return true;
    }
}
