namespace CrisisCare.Domain.Voice;

/// <summary>Somebody says of a quote: nobody is recognised by it, and it may be shown to everybody. One of each kind stands, of two accounts.</summary>
public sealed class Clearance
{
    internal Clearance(Guid quoteId, Guid account, AuthorKind kind, DateTimeOffset at)
    {
        QuoteId = quoteId;
        (Account, Kind) = (account, kind);
        At = at;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid QuoteId { get; private set; }

    public Guid Account { get; private set; }

    public AuthorKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public Guid? TakenBackBy { get; private set; }

    public bool Stands => TakenBackAt is null;

    internal void TakeBack(DateTimeOffset at, Guid by) => (TakenBackAt, TakenBackBy) = (at, by);
}
