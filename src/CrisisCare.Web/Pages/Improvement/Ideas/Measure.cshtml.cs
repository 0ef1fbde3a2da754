using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>By which measure an idea would be seen to work: whoever sees the measures may propose one, and what it should reach.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class MeasureModel(CrisisCareDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Measure"), Required(ErrorMessage = "Choose a measure")]
    public string? Key { get; set; }

    [BindProperty]
    [Display(Name = "What should it reach?", Description = "In the unit of the measure; a share in percent. You may leave it empty")]
    public string? Target { get; set; }

    [BindProperty]
    [Display(Name = "Why this one?")]
    public string? Why { get; set; }

    public ChangeIdea Idea { get; private set; } = null!;

    public static IEnumerable<MeasureDefinition> Offered => MeasureCatalogue.All.Where(measure => measure.IsRecorded);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var measure = Offered.FirstOrDefault(one => one.Key == Key);
        ModelState.Accepts(nameof(Key), Key is not null && measure is null ? ["Choose a measure from the list"] : []);
        var target = measure is null ? null : Parsed(measure);
        if (measure is not null && !string.IsNullOrWhiteSpace(Target))
        {
            ModelState.Accepts(nameof(Target), target is { } value ? MeasureTarget.ReasonsAgainstValue(value, measure.Unit.IsShare) : ["Enter the target as a number"]);
        }

        if (!ModelState.Accepts(nameof(Why), MeasureProposal.ReasonsAgainstWhy(Why)) || measure is null)
        {
            return Page();
        }

        db.Add(Idea.Propose(measure.Key, target, Why!, clock.GetUtcNow(), User.Author));
        return await this.SaveAsync(db, Idea, "Proposed. The team sets the target on the page of the measure.", cancellationToken);
    }

    private double? Parsed(MeasureDefinition measure) =>
        double.TryParse(Target?.Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? measure.Unit.IsShare ? number / 100 : number
            : null;

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Idea = (await IdeaPage.FindAsync(db, id, cancellationToken))!;
        return Idea is not null;
    }
}
