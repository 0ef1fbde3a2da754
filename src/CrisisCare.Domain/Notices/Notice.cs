namespace CrisisCare.Domain.Notices;

/// <summary>What a message in the inbox is about, beside the reminders of reviews.</summary>
public enum NoticeKind
{
    /// <summary>People, places in core groups, bookings and reviews were moved to the recipient.</summary>
    HandedOver,

    /// <summary>At 4pm: who meets a new face tomorrow.</summary>
    Tomorrow,

    /// <summary>Leads who cannot hold a review that is coming up.</summary>
    ReviewsAtRisk,

    /// <summary>Something has no owner, or one who is gone.</summary>
    Orphans,

    /// <summary>Somebody who gave feedback asked to be contacted today. An e-mail follows it.</summary>
    SomeoneToday,

    /// <summary>Somebody asked for a change on their own page: to see someone else, another time, something else.</summary>
    AskedForChange,
}

/// <summary>
/// A digest in somebody's inbox: one message however many things it is about. The database accepts it once for each
/// recipient, kind and occasion, so a job that runs twice tells nobody twice.
/// </summary>
public sealed class Notice(Guid teamId, Guid recipientId, NoticeKind kind, string occasion, int count, DateTimeOffset givenAt)
{
    public const int OccasionLength = 40;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; } = teamId;

    /// <summary>The member of staff it is for.</summary>
    public Guid RecipientId { get; private set; } = recipientId;

    public NoticeKind Kind { get; private set; } = kind;

    /// <summary>What it was given for: a date, or the id of a hand-over. Never anything about a person.</summary>
    public string Occasion { get; private set; } = occasion;

    /// <summary>How many things it is about.</summary>
    public int Count { get; private set; } = count;

    public DateTimeOffset GivenAt { get; private set; } = givenAt;

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Until when one process has the sending of the e-mail to itself.</summary>
    public DateTimeOffset? EmailClaimedUntil { get; private set; }

    public DateTimeOffset? EmailedAt { get; private set; }

    /// <summary>There is more to it than when it was given: it is told anew, and is still one message.</summary>
    public void TellAgain(int count, DateTimeOffset at) => (Count, GivenAt, ReadAt) = (count, at, null);

    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
