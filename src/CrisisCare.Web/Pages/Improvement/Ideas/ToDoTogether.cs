using CrisisCare.Domain.Changes;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Improvement.Ideas;

/// <summary>What waits for somebody of one's own kind: feedback to read, quotes to clear, ideas to agree to.</summary>
public sealed record ToDoTogether(int ToRead, int ToClear, int ToAgree)
{
    public bool IsNothing => ToRead + ToClear + ToAgree == 0;

    public static async Task<ToDoTogether> OfAsync(CrisisCareDbContext db, Guid teamId, Author me, CancellationToken cancellationToken)
    {
        var (kind, account) = (me.Kind, me.Account);
        var standing = db.Excerpts.Where(one => one.TeamId == teamId && one.WithdrawnAt == null && one.Words != null);
        return new ToDoTogether(
            await standing.CountAsync(one => !db.Themes.Any(theme => theme.Pieces.Any(held => held.PieceId == one.PieceId)), cancellationToken),
            await db.Quotes.CountAsync(quote => quote.TeamId == teamId && quote.Words != null && standing.Any(one => one.Id == quote.ExcerptId) && !quote.Clearances.Any(one => one.TakenBackAt == null && (one.Kind == kind || one.Account == account)), cancellationToken),
            await db.ChangeIdeas.CountAsync(idea => idea.TeamId == teamId && idea.DoneTogetherAt == null && (idea.Decision == null || idea.Decision == IdeaDecision.Accepted) && !idea.Agreements.Any(one => one.Kind == kind || one.Account == account), cancellationToken));
    }
}
