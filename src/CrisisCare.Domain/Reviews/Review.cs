namespace CrisisCare.Domain.Reviews;

/// <summary>What has become of a review.</summary>
public enum ReviewStatus
{
    Planned,
    Booked,
    Held,

    /// <summary>The window has passed and nobody held it; it may still be held late.</summary>
    Missed,

    /// <summary>The episode was closed or paused before it fell due; it leaves the denominator.</summary>
    NotNeeded,
}

/// <summary>Why a review left the pathway before it fell due.</summary>
public enum NotNeededReason
{
    Closed,
    Admitted,
}

/// <summary>
/// An appointment in which the lead practitioner and the person look at how it is going: initial, day 7, day 14, then every
/// 7 days. It keeps the date it fell due; a booking may move, that date does not.
/// </summary>
public sealed class Review(Guid episodeId, int round, int day, DateOnly dueOn, DateTimeOffset createdAt) : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;

    /// <summary>Which start of the episode it counts from: 1, and one more after each stay in hospital.</summary>
    public int Round { get; private set; } = round;

    /// <summary>The day of the pathway: 0, 7, 14, 21 …</summary>
    public int Day { get; private set; } = day;

    public DateOnly DueOn { get; private set; } = dueOn;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public DateTimeOffset? HeldAt { get; private set; }

    public Guid? HeldById { get; private set; }

    public HeldBy? HeldBy { get; private set; }

    public Guid? RecordedBy { get; private set; }

    public NotNeededReason? NotNeeded { get; private set; }

    public DateOnly? NotNeededOn { get; private set; }

    /// <summary>Whoever holds it in place of a lead who is away that day; empty while the lead does.</summary>
    public Guid? CoverId { get; private set; }

    public long Version { get; private set; }

    public ReviewKind Kind => ReviewPathway.KindOf(Day);

    /// <summary>"Initial appointment", "Day 7 review", "Weekly review, day 21".</summary>
    public string Words => ReviewPathway.StepOn(Day).Words;

    public bool IsOpen => HeldAt is null && NotNeeded is null;

    public DateOnly? HeldOn => HeldAt is { } at ? ServiceTime.LondonDate(at) : null;

    /// <summary>Days after the due date on which it was held: 0 on or before it. Empty while it is not held.</summary>
    public int? DaysLate => HeldOn is { } on ? Math.Max(0, on.DayNumber - DueOn.DayNumber) : null;

    /// <summary>Held within the window, which opens the day before the due date and closes the day after it.</summary>
    public bool HeldOnTime => HeldOn is { } on && ReviewPathway.IsOnTime(Day, DueOn, on);

    /// <summary>Missed first, then held after all: after the window had closed.</summary>
    public bool IsHeldLate => HeldOn is { } on && on > ReviewPathway.WindowCloses(Day, DueOn);

    /// <summary>"on time", "2 days late" or "3 days early"; empty while it is not held.</summary>
    public string? Punctuality => HeldOn switch
    {
        null => null,
        _ when HeldOnTime => "on time",
        { } on when IsHeldLate => $"{UkFormat.Days(on.DayNumber - DueOn.DayNumber)} late",
        { } on => $"{UkFormat.Days(DueOn.DayNumber - on.DayNumber)} early",
    };

    /// <summary>"due today", "due tomorrow", "due in 4 days", "due 7 December", "overdue by 2 days", while it is not held.</summary>
    public string DueWordsOn(DateOnly today) => (DueOn.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"overdue by {UkFormat.Days(-late)}",
        0 => "due today",
        1 => "due tomorrow",
        <= ReviewPathway.DaysBetween and var ahead => $"due in {UkFormat.Days(ahead)}",
        _ => $"due {UkFormat.ShortDate(DueOn)}",
    };

    /// <summary>Days it is overdue: 0 until the day after the due date, and once it is held or not needed.</summary>
    public int DaysOverdueOn(DateOnly today) => IsOpen ? Math.Max(0, today.DayNumber - DueOn.DayNumber) : 0;

    public ReviewStatus StatusOn(DateOnly today, bool isBooked) => this switch
    {
        { HeldAt: not null } => ReviewStatus.Held,
        { NotNeeded: not null } => ReviewStatus.NotNeeded,
        _ when today > ReviewPathway.WindowCloses(Day, DueOn) => ReviewStatus.Missed,
        _ when isBooked => ReviewStatus.Booked,
        _ => ReviewStatus.Planned,
    };

    internal void FallDue(DateOnly on) => DueOn = on;

    /// <summary>Booking counts as a change of the review, so that of two people moving it at the same moment one is told.</summary>
    internal void BeBooked() => Version++;

    internal void BeCoveredBy(Guid? staffMemberId)
    {
        CoverId = staffMemberId;
        Version++;
    }

    internal void Hold(DateTimeOffset at, Guid staffMemberId, HeldBy heldBy, Guid? recordedBy)
    {
        HeldAt = at;
        HeldById = staffMemberId;
        HeldBy = heldBy;
        RecordedBy = recordedBy;
        Version++;
    }

    internal void StopBeingNeeded(NotNeededReason reason, DateOnly on)
    {
        NotNeeded = reason;
        NotNeededOn = on;
        Version++;
    }
}
