namespace CrisisCare.Domain.Rota;

/// <summary>What one member of staff works on one London date: one person, one date, one shift, which the database guarantees.</summary>
public sealed class Shift : IVersioned, ITeamOwned
{
    public Shift(Guid teamId, Guid staffMemberId, DateOnly date, ShiftKind kind, ShiftHours? ownHours = null, bool isDutyLead = false)
    {
        TeamId = teamId;
        StaffMemberId = staffMemberId;
        Date = date;
        Change(kind, ownHours, isDutyLead);
    }

    private Shift()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TeamId { get; private set; }

    public Guid StaffMemberId { get; private set; }

    /// <summary>The London date on which it starts.</summary>
    public DateOnly Date { get; private set; }

    public ShiftKind Kind { get; private set; }

    /// <summary>Only for <see cref="ShiftKind.OwnHours"/>; the other kinds go by the times of the team.</summary>
    public TimeOnly? OwnStarts { get; private set; }

    public TimeOnly? OwnEnds { get; private set; }

    /// <summary>Answers for whoever has neither a lead practitioner nor a deputy there, for as long as the shift goes.</summary>
    public bool IsDutyLead { get; private set; }

    public long Version { get; private set; }

    public bool IsWork => Kind is not ShiftKind.Off;

    public ShiftHours? OwnHours => OwnStarts is { } starts && OwnEnds is { } ends ? new ShiftHours(starts, ends) : null;

    public void Change(ShiftKind kind, ShiftHours? ownHours, bool isDutyLead)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(kind, ownHours));
        Kind = kind;
        OwnStarts = kind is ShiftKind.OwnHours ? ownHours?.Starts : null;
        OwnEnds = kind is ShiftKind.OwnHours ? ownHours?.Ends : null;
        IsDutyLead = isDutyLead && IsWork;
    }

    /// <summary>The same work at the same hours, whoever leads the shift.</summary>
    public bool SaysLike(Shift? other) => other is not null && (Kind, OwnHours) == (other.Kind, other.OwnHours);

    public static IEnumerable<string> ReasonsAgainst(ShiftKind kind, ShiftHours? ownHours) => (kind, ownHours) switch
    {
        (ShiftKind.OwnHours, null) => ["Enter when the shift starts and when it ends"],
        (ShiftKind.OwnHours, { } hours) => ShiftHours.ReasonsAgainst(hours.Starts, hours.Ends),
        _ => [],
    };
}
