namespace CrisisCare.Domain.Staff;

/// <summary>Why somebody is away. The page says only this much.</summary>
public enum AbsenceKind
{
    Leave,
    Sickness,

    /// <summary>Maternity, a secondment, a long illness.</summary>
    LongAbsence,

    /// <summary>At work, but seeing nobody.</summary>
    NoDirectContact,
    Other,
}

public static class AbsenceWords
{
    extension(AbsenceKind kind)
    {
        public string Words => kind switch
        {
            AbsenceKind.Leave => "Leave",
            AbsenceKind.Sickness => "Sickness",
            AbsenceKind.LongAbsence => "Long absence",
            AbsenceKind.NoDirectContact => "No direct contact with people",
            _ => "Another absence",
        };
    }
}

/// <summary>Days on which somebody does not work: first and last day, both included, London dates.</summary>
public sealed class Absence(Guid staffMemberId, AbsenceKind kind, DateOnly startsOn, DateOnly endsOn)
{
    /// <summary>Longer than this is a slip of the pen in the year. Years.</summary>
    public const int LongestYears = 1;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid StaffMemberId { get; private set; } = staffMemberId;

    public AbsenceKind Kind { get; private set; } = kind;

    public DateOnly StartsOn { get; private set; } = startsOn;

    public DateOnly EndsOn { get; private set; } = endsOn;

    public bool Covers(DateOnly date) => StartsOn <= date && date <= EndsOn;
}
