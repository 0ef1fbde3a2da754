using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Feedback.Surveys;

/// <summary>What the staff wrote: for team leaders, once the survey has closed and enough of them answered, in no order.</summary>
[Authorize(Policy = Policies.HearFeedback)]
public sealed class DetailsModel(CrisisCareDbContext db, IConfiguration configuration, TimeProvider clock) : PageModel
{
    public StaffSurvey Survey { get; private set; } = null!;

    public int Count { get; private set; }

    /// <summary>Empty while the words may not be shown.</summary>
    public IReadOnlyList<StaffSurveyAnswer> Answers { get; private set; } = [];

    public string? NewAddress { get; private set; }

    public DateOnly Today => clock.Today;

    public bool MayShowWords => StaffSurvey.MayShowWords(Survey.ClosesOn, Count, Today);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>A new link for everybody, when the first was lost or went to people it was not meant for.</summary>
    public async Task<IActionResult> OnPostRenewAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Survey.RenewLink(out var secret);
        await db.SaveChangesAsync();
        NewAddress = $"{PublicAddress.Of(configuration, Request)}/staff-survey/{secret}";
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.StaffSurveys.SingleOrDefaultAsync(survey => survey.Id == id) is not { } found)
        {
            return false;
        }

        Survey = found;
        var answers = db.StaffSurveys.AsNoTracking().Where(survey => survey.Id == id).SelectMany(survey => survey.Answers);
        Count = await answers.CountAsync();
        Answers = MayShowWords ? await answers.OrderBy(answer => answer.Id).ToListAsync() : [];
        return true;
    }
}
