using System.Text;
using CrisisCare.Domain.Measures;
using CrisisCare.Web.Data;
using CrisisCare.Web.Export;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>One measure: its chart, its numbers, what was decided about it, two periods side by side, and how it is counted.</summary>
[Authorize(Policy = Policies.SeeTeamMeasures)]
public sealed class MeasureModel(CrisisCareDbContext db, MeasuresLoader measures) : PageModel
{
    public OwnTeam Own { get; private set; } = null!;

    public MeasureChart Chart { get; private set; } = null!;

    public Comparison Comparison { get; private set; } = null!;

    public Authors Authors { get; private set; } = null!;

    /// <summary>The file, made with the page so that its size can be said on the link.</summary>
    public byte[] Csv { get; private set; } = [];

    public bool MaySetUp => User.IsInRole(Roles.TeamLeader) || User.IsInRole(Roles.Improvement);

    public MeasureDefinition Measure => Chart.Measure;

    /// <summary>Indices and the plain count belong side by side.</summary>
    public IReadOnlyList<MeasureDefinition> Beside =>
    [
        .. new[] { ContinuityMeasures.StaffMet, ContinuityMeasures.Upc, ContinuityMeasures.Coc, ContinuityMeasures.Secon }
            .Where(one => one != Measure && (Measure.Family == MeasureFamily.Research || Measure.Unit == MeasureUnit.Staff)),
    ];

    public async Task<IActionResult> OnGetAsync(string measure, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(measure, cancellationToken))
        {
            return NotFound();
        }

        Comparison = Comparison.Of(Measure, Chart.Of, Request.Query);
        var decided = Chart.Decisions;
        Authors = await Authors.OfAsync(db, [.. decided.Rebases.SelectMany(one => new[] { one.DecidedBy, one.WithdrawnBy ?? one.DecidedBy }), .. decided.Targets.Select(one => one.SetBy)], cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string measure, CancellationToken cancellationToken) =>
        await LoadAsync(measure, cancellationToken) ? File(Csv, "text/csv; charset=utf-8", $"{Measure.Key}-by-{Chart.Question.PeriodWord}.csv") : NotFound();

    private async Task<bool> LoadAsync(string key, CancellationToken cancellationToken)
    {
        if (MeasureCatalogue.Find(key) is not { } measure
            || await AskedTeam.FindAsync(db, User, Request.Query, cancellationToken) is not { Chosen: not null } own)
        {
            return false;
        }

        Own = own;
        Chart = (await TeamCharts.LoadAsync(db, measures, own, Request.Query, cancellationToken)).Of(measure);
        Csv = Encoding.UTF8.GetBytes(await MeasureFile.OfAsync(Chart));
        return true;
    }
}
