using System.ComponentModel.DataAnnotations;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Components;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Surveys;

/// <summary>A survey in the list.</summary>
public sealed record SurveyRow(Guid Id, string Title, DateOnly OpensOn, DateOnly ClosesOn, int Answers);

/// <summary>The team's staff surveys, and making a new one. The link is shown in the answer that makes it, and never again.</summary>
[Authorize(Policy = Policies.HearFeedback)]
public sealed class IndexModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "What is it about?", Description = "The title that colleagues see. For example, Working with core groups"), Required(ErrorMessage = "Enter a title")]
    public string? Title { get; set; }

    [BindProperty]
    [Display(Name = "First day"), Required(ErrorMessage = "Enter the first day")]
    public DateOnly? OpensOn { get; set; }

    [BindProperty]
    [Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day")]
    public DateOnly? ClosesOn { get; set; }

    public OwnTeam Own { get; private set; } = null!;

    /// <summary>Set only in the answer that made the survey.</summary>
    public string? NewAddress { get; private set; }

    public IReadOnlyList<SurveyRow> Surveys { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken cancellationToken)
    {
        (OpensOn, ClosesOn) = (Today, Today.AddDays(13));
        return await LoadAsync(team, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(team, cancellationToken) || Own.Chosen is not { } own)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            ModelState.Accepts(nameof(Title), StaffSurvey.ReasonsAgainst(Title));
            ModelState.Accepts(nameof(ClosesOn), StaffSurvey.ReasonsAgainst(OpensOn!.Value, ClosesOn!.Value, Today));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        db.Add(StaffSurvey.Ask(own.Id, Title!, OpensOn!.Value, ClosesOn!.Value, clock.GetUtcNow(), User.UserId, out var secret));
        await db.SaveChangesAsync(cancellationToken);
        NewAddress = $"{PublicAddress.Of(configuration, Request)}/staff-survey/{secret}";
        await LoadAsync(team, cancellationToken);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid? team, CancellationToken cancellationToken)
    {
        if (await OwnTeam.FindAsync(db, User, team, cancellationToken) is not { } own)
        {
            return false;
        }

        Own = own;
        var id = own.Chosen?.Id;
        Surveys = await db.StaffSurveys.AsNoTracking().Where(survey => survey.TeamId == id)
            .OrderByDescending(survey => survey.ClosesOn).ThenBy(survey => survey.Id)
            .Select(survey => new SurveyRow(survey.Id, survey.Title, survey.OpensOn, survey.ClosesOn, survey.Answers.Count))
            .ToListAsync(cancellationToken);
        return true;
    }
}
