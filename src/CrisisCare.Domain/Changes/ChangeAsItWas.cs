namespace CrisisCare.Domain.Changes;

/// <summary>What a change said before somebody corrected it.</summary>
public sealed class ChangeAsItWas
{
    internal ChangeAsItWas(Guid changeId, ChangeFacts facts, DateTimeOffset correctedAt, Guid correctedBy)
        : this(changeId, facts.Kind, facts.On, facts.Title, facts.What, correctedAt, correctedBy)
    {
    }

    private ChangeAsItWas(Guid changeId, ChangeKind kind, DateOnly on, string title, string? what, DateTimeOffset correctedAt, Guid correctedBy)
    {
        ChangeId = changeId;
        (Kind, On, Title, What) = (kind, on, title, what);
        CorrectedAt = correctedAt;
        CorrectedBy = correctedBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ChangeId { get; private set; }

    public ChangeKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string Title { get; private set; }

    public string? What { get; private set; }

    public DateTimeOffset CorrectedAt { get; private set; }

    /// <summary>The account that corrected it.</summary>
    public Guid CorrectedBy { get; private set; }
}
