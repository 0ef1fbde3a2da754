namespace CrisisCare.Domain.ServiceUsers;

/// <summary>Why a member of staff is not to look after this person.</summary>
public enum RefusalKind
{
    /// <summary>The person asked not to see this member of staff.</summary>
    PersonAsked,

    /// <summary>The member of staff knows the person privately, or something else stands between them.</summary>
    ConflictOfInterest,
}

/// <summary>A member of staff who is not to look after this person, from a date until it is lifted.</summary>
public sealed class Refusal(Guid serviceUserId, Guid staffMemberId, RefusalKind kind, DateOnly startsOn, string? reason)
{
    public const int ReasonLength = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ServiceUserId { get; private set; } = serviceUserId;

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public RefusalKind Kind { get; private set; } = kind;

    public DateOnly StartsOn { get; private set; } = startsOn;

    public DateOnly? EndsOn { get; private set; }

    /// <summary>Private: shown to the team leader only.</summary>
    public string? Reason { get; private set; } = reason;

    /// <summary>It no longer applies on the day it is lifted.</summary>
    public bool AppliesOn(DateOnly date) => StartsOn <= date && (EndsOn is null || date < EndsOn);

    public void Lift(DateOnly on) => EndsOn = on;
}
