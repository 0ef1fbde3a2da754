using CrisisCare.Domain.Staff;

namespace CrisisCare.Web.Data.DemoData;

/// <summary>Who is away and when, in days from today; and who has left.</summary>
internal static class DemoAbsences
{
    private static readonly (string Name, AbsenceKind Kind, int From, int To)[] Southam =
    [
        ("Zainab", AbsenceKind.Leave, -3, 4),
        ("Callum", AbsenceKind.Sickness, -5, 2),
        ("Dee", AbsenceKind.Sickness, 0, 3),
        ("Ines", AbsenceKind.Leave, 10, 17),
        ("Jo", AbsenceKind.Other, 3, 3),
        ("Dee", AbsenceKind.Sickness, -46, -36),
        ("Kasia", AbsenceKind.Sickness, -45, -33),
        ("Gurpreet", AbsenceKind.Sickness, -43, -31),
        ("Molly", AbsenceKind.Sickness, -47, -38),
        ("Ravi", AbsenceKind.Sickness, -41, -32),
        ("Sam", AbsenceKind.Leave, -78, -65),
        ("Priya", AbsenceKind.Leave, -120, -107),
        ("Lou", AbsenceKind.Leave, -97, -84),
        ("Aoife", AbsenceKind.Leave, -150, -137),
        ("Bea", AbsenceKind.Leave, -181, -168),
        ("Rhys", AbsenceKind.Leave, -64, -58),
    ];

    public static void Give(DemoStaff staff, DateOnly today)
    {
        foreach (var (name, kind, from, to) in Southam)
        {
            staff[name].BeAbsent(kind, today.AddDays(from), today.AddDays(to));
        }

        staff["Helen"].Leave(today.AddDays(-51), openLeads: 0);
    }
}
