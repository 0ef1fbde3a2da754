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

    /// <summary>Recorded, and then they were not away after all: it is kept and covers no day.</summary>
    public bool IsCalledOff => EndsOn < StartsOn;

    public bool Covers(DateOnly date) => StartsOn <= date && date <= EndsOn;

    /// <param name="lastDay">The last day they are still away; the day before the first one when they are not away at all.</param>
    public IEnumerable<string> ReasonsAgainstEndingEarly(DateOnly lastDay, DateOnly today)
    {
        if (EndsOn < today)
        {
            yield return "This absence is over. What is past stays as it was";
        }
        else if (lastDay >= EndsOn)
        {
            yield return $"The last day must be before {UkFormat.LongDate(EndsOn)}. Add another absence for days after it";
        }
        else if (lastDay < today.AddDays(-1))
        {
            yield return "The last day must be yesterday or later. What is past stays as it was";
        }
        else if (lastDay < StartsOn.AddDays(-1))
        {
            yield return $"The last day must be {UkFormat.LongDate(StartsOn)} or later. If they are not away at all, say that instead";
        }
    }

    internal void End(DateOnly lastDay) => EndsOn = lastDay;
}
