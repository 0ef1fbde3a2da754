namespace CrisisCare.Domain.Changes;

/// <summary>Somebody stands behind an idea. Each account agrees once.</summary>
public sealed class IdeaAgreement
{
    internal IdeaAgreement(Guid ideaId, Author by, DateTimeOffset at)
        : this(ideaId, by.Account, by.Kind, at)
    {
    }

    private IdeaAgreement(Guid ideaId, Guid account, AuthorKind kind, DateTimeOffset at)
    {
        IdeaId = ideaId;
        (Account, Kind) = (account, kind);
        At = at;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid IdeaId { get; private set; }

    public Guid Account { get; private set; }

    public AuthorKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }
}
