namespace CrisisCare.Domain.Leads;

/// <summary>What somebody in the core group is for.</summary>
public enum CoreGroupRole
{
    Member,

    /// <summary>Acts for the lead practitioner when they are away.</summary>
    Deputy,
}

/// <summary>Somebody in the small, consistent group of staff who see this person between reviews.</summary>
public sealed class CoreGroupMember(Guid episodeId, Guid staffMemberId, CoreGroupRole role, DateOnly startedOn)
{
    public const int WhyLength = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public CoreGroupRole Role { get; private set; } = role;

    public DateOnly StartedOn { get; private set; } = startedOn;

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why they were chosen.</summary>
    public AllocationReason? Reason { get; private set; }

    public string? ReasonText { get; private set; }

    /// <summary>The account that chose them; empty for imported history.</summary>
    public Guid? AddedBy { get; private set; }

    public string? EndWhy { get; private set; }

    public Guid? EndedBy { get; private set; }

    public bool IsCurrent => EndedOn is null;

    public bool Covers(DateOnly date) => StartedOn <= date && (EndedOn is null || date <= EndedOn);

    internal CoreGroupMember Because(AllocationReason? reason, string? text, Guid? by)
    {
        (Reason, ReasonText, AddedBy) = (reason, text.TrimmedOrNull(), by);
        return this;
    }

    internal void End(DateOnly on, string? why = null, Guid? by = null) => (EndedOn, EndWhy, EndedBy) = (on, why.TrimmedOrNull(), by);
}
