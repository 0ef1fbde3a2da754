namespace CrisisCare.Domain.Teams;

/// <summary>What the team has decided about being reached and hearing back.</summary>
public sealed partial class Team
{
    public const int UsualReadFeedbackWithin = 24;
    public const int UsualFeedbackLinkDays = 30;

    private const int LongestReadFeedbackWithin = 72;
    private const int LongestFeedbackLinkDays = 180;

    public ContactNumbers ContactNumbers { get; private set; } = ContactNumbers.None;

    /// <summary>Feedback that nobody has read for longer than this is on the team leader's board. Hours.</summary>
    public int ReadFeedbackWithin { get; private set; } = UsualReadFeedbackWithin;

    /// <summary>A person's own link to give feedback works for this long. Days.</summary>
    public int FeedbackLinkDays { get; private set; } = UsualFeedbackLinkDays;

    public void BeReachedAt(ContactNumbers numbers)
    {
        RuleBrokenException.ThrowIfAny(ContactNumbers.ReasonsAgainst(numbers.EmergencyWords));
        ContactNumbers = numbers;
    }
}
