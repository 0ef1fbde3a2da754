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
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EpisodeId { get; private set; } = episodeId;

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public CoreGroupRole Role { get; private set; } = role;

    public DateOnly StartedOn { get; private set; } = startedOn;

    public DateOnly? EndedOn { get; private set; }

    public bool Covers(DateOnly date) => StartedOn <= date && (EndedOn is null || date <= EndedOn);

    internal void End(DateOnly on) => EndedOn = on;
}
