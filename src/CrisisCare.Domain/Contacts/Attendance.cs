using System.Diagnostics.CodeAnalysis;

namespace CrisisCare.Domain.Contacts;

/// <summary>Whether the person and the staff met, and if not, why not.</summary>
public enum Attendance
{
    Attended,
    AttendedLate,
    LateNotSeen,
    DidNotAttend,
    NoAccess,
    CancelledByPerson,
    CancelledByTeam,
}

/// <summary>What each attendance means for counting, the words for it on a page and its code in a file.</summary>
public static class Attendances
{
    public static readonly IReadOnlyList<Attendance> All = Enum.GetValues<Attendance>();

    /// <summary>The contact took place.</summary>
    public static readonly IReadOnlyList<Attendance> Held = [Attendance.Attended, Attendance.AttendedLate];

    extension(Attendance attendance)
    {
        public bool IsHeld => Held.Contains(attendance);

        /// <summary>The team came late, too late, or not at all.</summary>
        public bool IsLateOrMissed => attendance is Attendance.AttendedLate or Attendance.LateNotSeen or Attendance.CancelledByTeam;

        public string Words => Describe(attendance).Words;

        /// <summary>The value in the files people bring and take away.</summary>
        public string Code => Describe(attendance).Code;

        public static bool TryParseCode([NotNullWhen(true)] string? code, out Attendance parsed)
        {
            parsed = All.FirstOrDefault(candidate => candidate.Code == code);
            return parsed.Code == code;
        }
    }

    private static (string Words, string Code) Describe(Attendance attendance) => attendance switch
    {
        Attendance.Attended => ("Attended", "attended"),
        Attendance.AttendedLate => ("Attended late", "attended_late"),
        Attendance.LateNotSeen => ("Late and could not be seen", "late_not_seen"),
        Attendance.DidNotAttend => ("Did not attend", "did_not_attend"),
        Attendance.NoAccess => ("No access", "no_access"),
        Attendance.CancelledByPerson => ("Cancelled by the person", "cancelled_by_person"),
        Attendance.CancelledByTeam => ("Cancelled by the team", "cancelled_by_team"),
        _ => throw new ArgumentOutOfRangeException(nameof(attendance), attendance, "No such attendance."),
    };
}
