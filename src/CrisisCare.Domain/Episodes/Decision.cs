namespace CrisisCare.Domain.Episodes;

/// <summary>The one line that a team meeting decided about a person's care.</summary>
public sealed class Decision(Guid episodeId, string text, DateTimeOffset decidedAt, Guid decidedBy)
{
    public const int TextLength = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;

    public string Text { get; private set; } = text;

    public DateTimeOffset DecidedAt { get; private set; } = decidedAt;

    /// <summary>The account that wrote it down.</summary>
    public Guid DecidedBy { get; private set; } = decidedBy;
}
