namespace CrisisCare.Domain.Voice;

/// <summary>A piece of feedback that belongs to a theme, by the judgement of whoever read it. It may belong to several.</summary>
public sealed class ThemePiece
{
    internal ThemePiece(Guid themeId, Guid pieceId, DateTimeOffset at, Author by)
        : this(themeId, pieceId, at, by.Account, by.Kind)
    {
    }

    private ThemePiece(Guid themeId, Guid pieceId, DateTimeOffset addedAt, Guid addedBy, AuthorKind addedByKind)
    {
        ThemeId = themeId;
        PieceId = pieceId;
        AddedAt = addedAt;
        (AddedBy, AddedByKind) = (addedBy, addedByKind);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ThemeId { get; private set; }

    public Guid PieceId { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public Guid AddedBy { get; private set; }

    public AuthorKind AddedByKind { get; private set; }
}
