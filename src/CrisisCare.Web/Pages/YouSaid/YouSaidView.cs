using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.YouSaid;

/// <summary>What changed, as everybody reads it.</summary>
public sealed record WhatChanged(string Title, string? What, DateOnly On, bool Together);

/// <summary>One theme, as everybody reads it.</summary>
public sealed record SaidAndDone(string Title, IReadOnlyList<string> Said, string? Decision, DateOnly? DecidedOn, IReadOnlyList<WhatChanged> Done);

/// <summary>
/// What a team shows everybody: themes with words that two people of different kinds have cleared, what was decided, what changed and when.
/// It is read anew for every visit, so that what is taken back is gone at once; nothing of a person or a member of staff is read at all.
/// </summary>
public sealed record YouSaidView(Team Team, IReadOnlyList<SaidAndDone> Themes, int WithoutReply)
{
    private static readonly string[] NoTeamFilter = [CrisisCareDbContext.TeamFilter];

    /// <returns>Nothing for a team whose page is off and for a team there is not: the same one question answers both.</returns>
    public static async Task<YouSaidView?> OfAsync(CrisisCareDbContext db, string slug, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Slug == slug && team.ShowsYouSaid, cancellationToken) is not { } team)
        {
            return null;
        }

        var themes = db.Themes.IgnoreQueryFilters(NoTeamFilter).Where(theme => theme.TeamId == team.Id);
        var quotes = await db.Quotes.IgnoreQueryFilters(NoTeamFilter).Where(quote => quote.TeamId == team.Id).Cleared(db.Excerpts.IgnoreQueryFilters(NoTeamFilter))
            .OrderBy(quote => quote.ProposedAt).Select(quote => new { quote.ThemeId, quote.Words }).ToListAsync(cancellationToken);
        var said = quotes.ToLookup(quote => quote.ThemeId, quote => quote.Words!);
        var shown = await themes.AsNoTracking().ToListAsync(cancellationToken);
        var done = await DoneAsync(db, team.Id, cancellationToken);
        var waiting = await db.Feedback.IgnoreQueryFilters(NoTeamFilter).OfTeam(team.Id).WithoutReply(themes, now).CountAsync(cancellationToken);
        return new YouSaidView(
            team,
            [.. shown.Where(theme => said.Contains(theme.Id))
                .OrderByDescending(theme => theme.DecidedOn).ThenByDescending(theme => theme.StartedAt)
                .Select(theme => new SaidAndDone(theme.Title, [.. said[theme.Id]], theme.Decision, theme.DecidedOn, Done(theme, done)))],
            waiting);
    }

    private static IReadOnlyList<WhatChanged> Done(Theme theme, IReadOnlyList<(Guid? Theme, Guid Id, WhatChanged Change)> all) =>
        [.. all.Where(one => one.Theme == theme.Id || one.Id == theme.ChangeId).DistinctBy(one => one.Id).Select(one => one.Change)];

    /// <summary>The changes that stand, each with the theme its idea came from, if it came from one; the first first.</summary>
    private static async Task<IReadOnlyList<(Guid? Theme, Guid Id, WhatChanged Change)>> DoneAsync(CrisisCareDbContext db, Guid teamId, CancellationToken cancellationToken)
    {
        var ideas = await db.ChangeIdeas.IgnoreQueryFilters(NoTeamFilter).Where(idea => idea.TeamId == teamId && idea.ChangeId != null)
            .Select(idea => new { idea.ChangeId, idea.ThemeId, Together = idea.DoneTogetherAt != null }).ToListAsync(cancellationToken);
        var changes = await db.Changes.IgnoreQueryFilters(NoTeamFilter).AsNoTracking().Where(change => change.TeamId == teamId && change.WithdrawnAt == null)
            .OrderBy(change => change.On).ThenBy(change => change.Id).ToListAsync(cancellationToken);
        return
        [
            .. from change in changes
               let idea = ideas.FirstOrDefault(one => one.ChangeId == change.Id)
               select (idea?.ThemeId, change.Id, new WhatChanged(change.Title, change.What, change.On, idea?.Together ?? false)),
        ];
    }
}
