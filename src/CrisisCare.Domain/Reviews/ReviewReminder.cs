namespace CrisisCare.Domain.Reviews;

/// <summary>When a reminder is given, counted from the day the review falls due.</summary>
public enum ReminderKind
{
    TwoDaysBefore,
    OnTheMorning,
    OneDayAfter,

    /// <summary>Goes to the team leader.</summary>
    ThreeDaysAfter,
}

/// <summary>
/// That somebody was reminded of a review: once for each review, recipient and kind, which the database guarantees.
/// It is the message in their inbox; an e-mail may follow it and carries nothing about care.
/// </summary>
public sealed class ReviewReminder(Guid reviewId, Guid recipientId, ReminderKind kind, DateOnly dueOn, DateTimeOffset remindedAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ReviewId { get; private set; } = reviewId;

    /// <summary>The member of staff it is for.</summary>
    public Guid RecipientId { get; private set; } = recipientId;

    public ReminderKind Kind { get; private set; } = kind;

    /// <summary>The due date as it stood when the reminder was given.</summary>
    public DateOnly DueOn { get; private set; } = dueOn;

    public DateTimeOffset RemindedAt { get; private set; } = remindedAt;

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Until when one process has the sending of the e-mail to itself.</summary>
    public DateTimeOffset? EmailClaimedUntil { get; private set; }

    public DateTimeOffset? EmailedAt { get; private set; }

    public void Read(DateTimeOffset at) => ReadAt ??= at;

    public void Emailed(DateTimeOffset at) => EmailedAt = at;
}
