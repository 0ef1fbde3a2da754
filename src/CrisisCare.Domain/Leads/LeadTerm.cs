namespace CrisisCare.Domain.Leads;

/// <summary>Why somebody other than the first recommendation was chosen.</summary>
public enum AllocationReason
{
    KnowsThePerson,
    PersonAsked,
    SkillLanguageOrGender,
    CanHoldTheReviews,
    Workload,
    Conflict,
    Other,
}

/// <summary>Why a lead practitioner's term ended.</summary>
public enum LeadChangeReason
{
    LeadAway,
    LeadLeft,
    PersonAsked,
    Workload,
    BetterFit,
    EpisodeClosed,
    Other,
}

public static class LeadWords
{
    extension(AllocationReason reason)
    {
        public string Words => reason switch
        {
            AllocationReason.KnowsThePerson => "Knows the person",
            AllocationReason.PersonAsked => "The person asked",
            AllocationReason.SkillLanguageOrGender => "Skill, language or gender",
            AllocationReason.CanHoldTheReviews => "Can hold the reviews",
            AllocationReason.Workload => "Workload",
            AllocationReason.Conflict => "Conflict of interest",
            _ => "Another reason",
        };
    }

    extension(LeadChangeReason reason)
    {
        public string Words => reason switch
        {
            LeadChangeReason.LeadAway => "The lead practitioner is away",
            LeadChangeReason.LeadLeft => "The lead practitioner has left",
            LeadChangeReason.PersonAsked => "The person asked",
            LeadChangeReason.Workload => "Workload",
            LeadChangeReason.BetterFit => "Somebody else fits better",
            LeadChangeReason.EpisodeClosed => "The episode was closed",
            _ => "Another reason",
        };
    }
}

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
