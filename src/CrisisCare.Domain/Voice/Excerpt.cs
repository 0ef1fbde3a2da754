namespace CrisisCare.Domain.Voice;

/// <summary>
/// A piece of feedback as staff and lived-experience partners read it together: its own words, from which a team leader has taken out
/// whatever could tell who is meant. The piece itself stays untouched beside it. One stands at a time.
/// </summary>
public sealed class Excerpt : ITeamOwned
{
    private Excerpt(Guid teamId, Guid pieceId, string words, DateTimeOffset preparedAt, Guid preparedBy)
    {
        TeamId = teamId;
        PieceId = pieceId;
        Words = words;
        PreparedAt = preparedAt;
        PreparedBy = preparedBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public Guid PieceId { get; private set; }

    /// <summary>Empty once the words of the piece were removed for a legal reason.</summary>
    [NotInTrail]
    public string? Words { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    public Guid PreparedBy { get; private set; }

    /// <summary>From when on nobody reads it any more, nor anything quoted from it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public bool Stands => WithdrawnAt is null;

    public static IEnumerable<string> ReasonsAgainst(FeedbackPiece piece, string? words)
    {
        if (piece.Words is not { } original)
        {
            return ["This feedback has no words to read"];
        }

        return TakingOut.ReasonsAgainst(original, words).Concat(Telling.ReasonsAgainst(words));
    }

    public static Excerpt Prepare(FeedbackPiece piece, string words, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(piece, words));
        return new Excerpt(piece.TeamId, piece.Id, words.Trim(), at, by);
    }

    /// <summary>It says too much after all, or a better one takes its place.</summary>
    public void Withdraw(DateTimeOffset at, Guid by)
    {
        WithdrawnBy ??= by;
        WithdrawnAt ??= at;
    }

    /// <summary>The words of the piece were removed for a legal reason: these go with them.</summary>
    public void Remove(DateTimeOffset at, Guid by)
    {
        Words = null;
        Withdraw(at, by);
    }
}
