using CrisisCare.Domain.Changes;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Shared;
using CrisisCare.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>What is known of one team's measures: the facts, the changes that stand, and what was decided about targets and limits.</summary>
public sealed record TeamCharts(
    Team Team, TeamFacts Facts, MeasureQuestion Question, IReadOnlyList<Change> Changes, IReadOnlyList<MeasureRebase> Rebases, IReadOnlyList<MeasureTarget> Targets)
{
    public DateOnly Today => Facts.Today;

    public static async Task<TeamCharts> LoadAsync(CrisisCareDbContext db, MeasuresLoader measures, OwnTeam own, IQueryCollection asked, CancellationToken cancellationToken)
    {
        var team = own.Chosen!;
        var facts = await measures.FactsAsync(team, cancellationToken);
        return await OfAsync(db, team, facts, MeasureQuestion.Of(asked, own, facts.First, facts.Today), cancellationToken);
    }

    public static async Task<TeamCharts> OfAsync(CrisisCareDbContext db, Team team, TeamFacts facts, MeasureQuestion question, CancellationToken cancellationToken) =>
        new(
            team,
            facts,
            question,
            await db.Changes.AsNoTracking().Where(change => change.TeamId == team.Id && change.WithdrawnAt == null).OrderBy(change => change.On).ToListAsync(cancellationToken),
            await db.MeasureRebases.AsNoTracking().Where(rebase => rebase.TeamId == team.Id).OrderBy(rebase => rebase.DecidedAt).ToListAsync(cancellationToken),
            await db.MeasureTargets.AsNoTracking().Where(target => target.TeamId == team.Id).OrderBy(target => target.SetAt).ToListAsync(cancellationToken));

    public MeasureChart Of(MeasureDefinition measure) => MeasureChart.Draw(MeasureSeries.Published(measure, Facts, Question.Periods), this);

    /// <summary>Every measure, for which the episodes are gone through once.</summary>
    public IReadOnlyList<MeasureChart> All() => All(MeasureCatalogue.All);

    public IReadOnlyList<MeasureChart> All(IReadOnlyList<MeasureDefinition> measures) =>
        [.. MeasureSeries.Published(measures, Facts, Question.Periods).Select(series => MeasureChart.Draw(series, this))];
}

/// <summary>Who wrote something down: authors stand by what they say. "Viv Ashworth (lived-experience partner)".</summary>
public sealed record Authors(IReadOnlyDictionary<Guid, string> Words)
{
    public string this[Guid account] => Words.GetValueOrDefault(account, "an account that is no longer here");

    public static async Task<Authors> OfAsync(CrisisCareDbContext db, IEnumerable<Guid> accounts, CancellationToken cancellationToken)
    {
        var ids = accounts.Distinct().ToList();
        var users = await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToListAsync(cancellationToken);
        return new Authors(users.ToDictionary(user => user.Id, user => $"{user.DisplayName} ({Roles.Words(user.Role)})"));
    }
}
