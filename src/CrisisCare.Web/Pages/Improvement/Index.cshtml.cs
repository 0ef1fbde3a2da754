using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Improvement.Ideas;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>Every measure of a team at a glance: the main one large, the others as small multiples. Nothing about a person, nothing about a member of staff.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class IndexModel(CrisisCareDbContext db, MeasuresLoader measures, TimeProvider clock, IAuthorizationService authorization) : PageModel
{
    public OwnTeam Own { get; private set; } = null!;

    public TeamCharts? Charts { get; private set; }

    public MeasureChart? Main { get; private set; }

    public IReadOnlyList<IGrouping<MeasureFamily, MeasureChart>> Families { get; private set; } = [];

    public FourWeeks? LastFourWeeks { get; private set; }

    /// <summary>How much feedback has had no reply to its theme for 4 weeks: it stays in sight of everybody.</summary>
    public int WithoutReply { get; private set; }

    /// <summary>Empty for those who read themes and do not find them.</summary>
    public ToDoTogether? Waiting { get; private set; }

    public bool IsPartner => User.IsInRole(Roles.LivedExperiencePartner);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken) is not { } own)
        {
            return NotFound();
        }

        Own = own;
        if (own.Chosen is { } team)
        {
            Charts = await TeamCharts.LoadAsync(db, measures, own, Request.Query, cancellationToken);
            var all = Charts.All().ToLookup(chart => chart.Measure == MeasureCatalogue.Headline);
            Main = all[true].Single();
            Families = [.. all[false].GroupBy(chart => chart.Measure.Family)];
            WithoutReply = await db.Feedback.OfTeam(team.Id).WithoutReply(db.Themes.Where(theme => theme.TeamId == team.Id), clock.GetUtcNow()).CountAsync(cancellationToken);
            Waiting = (await authorization.AuthorizeAsync(User, Policies.WorkOnThemes)).Succeeded ? await ToDoTogether.OfAsync(db, team.Id, User.Author, cancellationToken) : null;
            LastFourWeeks = await FourWeeks.LoadAsync(db, team, clock.Today, cancellationToken);
        }

        return Page();
    }
}
