using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Voice;

/// <summary>What themes, the team's pages and the public page ask for, said once for all of them and both databases.</summary>
public static class ThemeQueries
{
    /// <summary>
    /// Words that have had no reply for <see cref="Theme.ReplyWithin"/> days: they are in no theme with a decision. Feedback without words, and
    /// words that were removed, are owed none.
    /// </summary>
    /// <param name="themes">Of the same team, and seen by whoever asks.</param>
    public static IQueryable<FeedbackPiece> WithoutReply(this IQueryable<FeedbackPiece> feedback, IQueryable<Theme> themes, DateTimeOffset now)
    {
        var latest = now.AddDays(-Theme.ReplyWithin);
        return feedback.Where(piece => piece.Words != null && piece.ReceivedAt < latest
            && !themes.Any(theme => theme.Decision != null && theme.Pieces.Any(held => held.PieceId == piece.Id)));
    }

    /// <summary>The quotes that everybody may read now (<see cref="Quote.IsCleared"/>).</summary>
    public static IQueryable<Quote> Cleared(this IQueryable<Quote> quotes, IQueryable<Excerpt> excerpts) =>
        quotes.Where(quote => quote.Words != null
            && quote.Clearances.Any(one => one.TakenBackAt == null && one.Kind == AuthorKind.Staff)
            && quote.Clearances.Any(one => one.TakenBackAt == null && one.Kind == AuthorKind.Partner)
            && excerpts.Any(excerpt => excerpt.Id == quote.ExcerptId && excerpt.WithdrawnAt == null));

    /// <summary>The same sentence wherever it is shown, to whomever: a small number could point at who wrote.</summary>
    public static string WithoutReplyWords(int pieces) => pieces switch
    {
        0 => "All that people told us more than 4 weeks ago has had a reply.",
        < SmallNumbers.Fewest => $"Fewer than {SmallNumbers.Fewest} things that people told us have waited more than 4 weeks for a reply.",
        _ => $"{pieces} things that people told us have waited more than 4 weeks for a reply.",
    };

    /// <summary>Fewer than 5 pieces; 12 pieces.</summary>
    public static string PiecesWords(int pieces) => pieces switch
    {
        0 => "No feedback yet",
        < SmallNumbers.Fewest => $"Fewer than {SmallNumbers.Fewest} pieces of feedback",
        _ => $"{pieces} pieces of feedback",
    };
}
