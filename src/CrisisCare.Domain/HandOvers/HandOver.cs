namespace CrisisCare.Domain.HandOvers;

/// <summary>What is moved from somebody who is away or leaves.</summary>
public enum HandOverItem
{
    Lead,
    CoreGroup,
    Booking,
    Review,
}

public enum HandOverState
{
    /// <summary>Chosen, and not done yet: a hand-over that was interrupted goes on from here.</summary>
    Waiting,
    Done,
    Failed,
}

/// <summary>
/// Moving what somebody holds to colleagues while they are away, or because they leave: every row is kept with what became
/// of it, each is done in a transaction of its own, and those that failed stay to be done. Source: peers.md A14 to A16.
/// </summary>
public sealed class HandOver : ITeamOwned
{
    private readonly List<HandOverRow> rows = [];

    public HandOver(Guid teamId, Guid staffMemberId, DateOnly from, DateOnly? to, IEnumerable<HandOverChoice> choices, DateTimeOffset now, Guid by)
        : this(teamId, staffMemberId, from, to, now, by)
    {
        rows.AddRange(choices.Select(choice => new HandOverRow(Id, choice)));
    }

    private HandOver(Guid teamId, Guid staffMemberId, DateOnly from, DateOnly? to, DateTimeOffset startedAt, Guid startedBy)
    {
        TeamId = teamId;
        StaffMemberId = staffMemberId;
        From = from;
        To = to;
        StartedAt = startedAt;
        StartedBy = startedBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    /// <summary>Who is away or leaves.</summary>
    public Guid StaffMemberId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; empty for somebody who leaves.</summary>
    public DateOnly? To { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Guid StartedBy { get; private set; }

    public IReadOnlyList<HandOverRow> Rows => rows;
}

/// <summary>One thing to move, and to whom.</summary>
/// <param name="SubjectId">The lead term, place in the core group, booking or review.</param>
public sealed record HandOverChoice(Guid EpisodeId, HandOverItem Item, Guid SubjectId, Guid ToStaffMemberId);

public sealed class HandOverRow
{
    public const int FailureLength = 300;

    internal HandOverRow(Guid handOverId, HandOverChoice choice)
        : this(handOverId, choice.EpisodeId, choice.Item, choice.SubjectId, choice.ToStaffMemberId)
    {
    }

    private HandOverRow(Guid handOverId, Guid episodeId, HandOverItem item, Guid subjectId, Guid toStaffMemberId)
    {
        HandOverId = handOverId;
        EpisodeId = episodeId;
        Item = item;
        SubjectId = subjectId;
        ToStaffMemberId = toStaffMemberId;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid HandOverId { get; private set; }

    public Guid EpisodeId { get; private set; }

    public HandOverItem Item { get; private set; }

    public Guid SubjectId { get; private set; }

    public Guid ToStaffMemberId { get; private set; }

    public HandOverState State { get; private set; } = HandOverState.Waiting;

    /// <summary>Why it was not done, in a sentence that names nobody but staff.</summary>
    public string? Failure { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>To be tried again, perhaps with somebody else. What is done stays done.</summary>
    public void TryAgain(Guid toStaffMemberId)
    {
        if (State is not HandOverState.Done)
        {
            (State, Failure, ToStaffMemberId) = (HandOverState.Waiting, null, toStaffMemberId);
        }
    }

    public void Done(DateTimeOffset at) => (State, Failure, DoneAt) = (HandOverState.Done, null, at);

    public void Fail(string failure) => (State, Failure) = (HandOverState.Failed, failure[..Math.Min(failure.Length, FailureLength)]);
}
