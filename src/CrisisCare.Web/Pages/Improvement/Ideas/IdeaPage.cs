using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>Finds an idea with everything that belongs to it, and goes back to it.</summary>
internal static class IdeaPage
{
    public static Task<ChangeIdea?> FindAsync(CrisisCareDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.ChangeIdeas.AsSplitQuery().Include(idea => idea.Comments).Include(idea => idea.Tests).Include(idea => idea.Agreements).Include(idea => idea.Measures)
            .SingleOrDefaultAsync(idea => idea.Id == id, cancellationToken);

    public static async Task<IActionResult> SaveAsync(this PageModel page, CrisisCareDbContext db, ChangeIdea idea, string banner, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        page.TempData.SetBanner(banner);
        return page.LocalRedirect($"/improvement/changes/ideas/{idea.Id}");
    }
}
