namespace CrisisCare.Domain.Leads;

/// <summary>The choice of a lead practitioner, with everything that was said about it.</summary>
/// <param name="Reason">Asked for when the first recommendation was not taken.</param>
/// <param name="OverrideText">A team leader's reason for going past a limit or a rule.</param>
/// <param name="ChangeReason">Asked for when somebody else led until now.</param>
/// <param name="Ranking">The recommendation as it stood, as JSON, so that it can be looked back on.</param>
public sealed record Allocation(
    Guid StaffMemberId,
    AllocationReason? Reason = null,
    string? ReasonText = null,
    string? OverrideText = null,
    LeadChangeReason? ChangeReason = null,
    string? ChangeText = null,
    string? Ranking = null);

/// <summary>A time during which one member of staff led this person's care.</summary>
public sealed class LeadTerm
{
    public const int TextLength = 200;

    internal LeadTerm(Guid episodeId, Guid staffMemberId, DateTimeOffset startedAt, Guid? allocatedBy, Allocation allocation)
        : this(episodeId, staffMemberId, startedAt, allocatedBy)
    {
        Reason = allocation.Reason;
        ReasonText = allocation.ReasonText;
        OverrideText = allocation.OverrideText;
        Ranking = allocation.Ranking;
    }

    private LeadTerm(Guid episodeId, Guid staffMemberId, DateTimeOffset startedAt, Guid? allocatedBy)
    {
        EpisodeId = episodeId;
        StaffMemberId = staffMemberId;
        StartedAt = startedAt;
        AllocatedBy = allocatedBy;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; }

    public Guid StaffMemberId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The account that allocated; empty for imported history.</summary>
    public Guid? AllocatedBy { get; private set; }

    public AllocationReason? Reason { get; private set; }

    public string? ReasonText { get; private set; }

    public string? OverrideText { get; private set; }

    public string? Ranking { get; private set; }

    public LeadChangeReason? EndReason { get; private set; }

    public string? EndText { get; private set; }

    public Guid? EndedBy { get; private set; }

    public bool Covers(DateTimeOffset moment) => StartedAt <= moment && (EndedAt is null || moment < EndedAt);

    internal void End(DateTimeOffset at, LeadChangeReason reason, string? text, Guid? by)
    {
        EndedAt = at;
        EndReason = reason;
        EndText = text;
        EndedBy = by;
    }
}
