namespace CrisisCare.Domain.Rota;

/// <summary>What somebody usually works on a weekday: what an empty week is filled from. A weekday without one is usually off.</summary>
public sealed class WorkingPatternDay(Guid staffMemberId, DayOfWeek day, ShiftKind kind)
{
    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public DayOfWeek Day { get; private set; } = day;

    /// <summary>One of the team's shifts; a pattern has no hours of its own.</summary>
    public ShiftKind Kind { get; private set; } = kind;

    internal void Become(ShiftKind kind) => Kind = kind;
}
