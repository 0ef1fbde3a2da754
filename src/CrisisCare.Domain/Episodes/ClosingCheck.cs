namespace CrisisCare.Domain.Episodes;

/// <summary>What a good ending has, so that nobody leaves into nothing.</summary>
public enum ClosingItem
{
    SummaryGiven,
    OnwardServiceNamed,
    JointVisitOffered,
    SafetyPlanCopy,
    CarerTold,
    FeedbackInvitationOffered,
}

/// <summary>No is as honest an answer as yes: what is missing stays visible, and can still be done after closing.</summary>
public enum ClosingAnswer
{
    Yes,
    No,
    NotApplicable,
}

public static class ClosingCheckWords
{
    extension(ClosingItem item)
    {
        public string Words => item switch
        {
            ClosingItem.SummaryGiven => "Summary given to the person",
            ClosingItem.OnwardServiceNamed => "Onward service and a named person agreed",
            ClosingItem.JointVisitOffered => "Joint visit with the onward service held or offered",
            ClosingItem.SafetyPlanCopy => "The person has a copy of their safety plan",
            ClosingItem.CarerTold => "Carer or supporter told, with consent",
            _ => "Feedback invitation offered",
        };
    }

    extension(ClosingAnswer answer)
    {
        public string Words => answer switch
        {
            ClosingAnswer.Yes => "Yes",
            ClosingAnswer.No => "No",
            _ => "Not applicable",
        };
    }
}

/// <summary>One answer to one item of the closing checklist. A later answer stands in its place; the earlier one is kept.</summary>
public sealed class ClosingCheck(Guid episodeId, ClosingItem item, ClosingAnswer answer, string? namedPerson, DateTimeOffset checkedAt, Guid checkedBy)
{
    public const int NamedPersonLength = 100;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;

    public ClosingItem Item { get; private set; } = item;

    public ClosingAnswer Answer { get; private set; } = answer;

    /// <summary>Whoever the person is to meet at the onward service; with that item only.</summary>
    public string? NamedPerson { get; private set; } = namedPerson;

    public DateTimeOffset CheckedAt { get; private set; } = checkedAt;

    /// <summary>The account that answered.</summary>
    public Guid CheckedBy { get; private set; } = checkedBy;
}

/// <summary>The six items with the answer that stands, if there is one.</summary>
public sealed record ClosingChecklist(IReadOnlyList<(ClosingItem Item, ClosingCheck? Check)> Lines)
{
    public int Settled => Lines.Count(line => IsSettled(line.Check));

    /// <summary>"4 of 6": yes and not applicable are settled; no and unanswered are missing.</summary>
    public string Words => $"{Settled} of {Lines.Count}";

    public IReadOnlyList<ClosingItem> Missing => [.. Lines.Where(line => !IsSettled(line.Check)).Select(line => line.Item)];

    private static bool IsSettled(ClosingCheck? check) => check?.Answer is ClosingAnswer.Yes or ClosingAnswer.NotApplicable;
}
