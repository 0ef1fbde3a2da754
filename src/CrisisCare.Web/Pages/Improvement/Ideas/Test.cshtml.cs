using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Changes;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>The next step of trying an idea out: the plan of a new test, or what was done, learnt and follows.</summary>
[Authorize(Policy = Policies.WorkOnThemes)]
public sealed class TestModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    [Display(Name = "When?"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    /// <summary>The step that the page asked for: whoever comes second does not write theirs into the next.</summary>
    [BindProperty]
    public TestStep Step { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ChangeIdea Idea { get; private set; } = null!;

    public TestCycle? Going => Idea.Tests.LastOrDefault(test => !test.IsOver);

    public string Question => Step switch
    {
        TestStep.Plan => "What will be tried, with whom, and what do you expect?",
        TestStep.Do => "What was done, and what happened?",
        TestStep.Study => "What did you learn? Was it as you expected?",
        _ => "What follows: keep it, change it and try again, or let it go?",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        (Step, Version, On) = (Going?.Next ?? TestStep.Plan, Going?.Version ?? 0, clock.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Step != (Going?.Next ?? TestStep.Plan))
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        ModelState.Accepts(nameof(Words), TestCycle.ReasonsAgainstWords(Words));
        ModelState.Accepts(nameof(On), On is { } on ? Going?.ReasonsAgainstDate(on, clock.Today) ?? Change.ReasonsAgainstDate(on, clock.Today) : []);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Write();
        return await this.SaveAsync(db, Idea, "Written down.", cancellationToken);
    }

    private void Write()
    {
        if (Going is { } going)
        {
            going.Write(Words!, On!.Value, clock.Today);
            db.Entry(going).Property(test => test.Version).OriginalValue = Version;
        }
        else
        {
            db.Add(Idea.Test(Words!, On!.Value, clock.Today, User.UserId));
        }
    }

    /// <returns>False as well for an idea that is decided.</returns>
    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Idea = (await IdeaPage.FindAsync(db, id, cancellationToken))!;
        return Idea is { Decision: null };
    }
}
