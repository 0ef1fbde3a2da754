using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CsCheck;

namespace CrisisCare.Domain.Tests.Continuity;

/// <summary>Contacts for tests: staff are the letters of the alphabet, and the episode was accepted on 1 November 2026.</summary>
internal static class Some
{
    public static readonly DateOnly AcceptedOn = new(2026, 11, 1);

    public static readonly IReadOnlySet<Guid> Nobody = new HashSet<Guid>();

    private static readonly Gen<string> Team = Gen.Char['A', 'H'].Array[1, 3].Select(letters => new string(letters));

    /// <summary>Any contacts over three weeks: joint visits, texts, cancellations, several on a day.</summary>
    public static readonly Gen<ContactFacts[]> Contacts =
        Gen.Select(Gen.Int[0, 21 * 24], Gen.Int[0, 99], Gen.Enum<Mechanism>(), Gen.Enum<Attendance>(), Team)
            .Select((hour, key, mechanism, attendance, team) => Contact(At(hour), $"C{key:00}", team, mechanism, attendance))
            .Array[0, 20]
            .Select(contacts => contacts.DistinctBy(contact => contact.Key).ToArray());

    public static Guid Staff(char letter) => new(letter, 0, 0, new byte[8]);

    public static DateTimeOffset At(int hoursAfterAcceptance) =>
        ServiceTime.At(AcceptedOn, TimeOnly.MinValue).AddHours(hoursAfterAcceptance);

    public static ContactFacts Contact(
        DateTimeOffset at,
        string key,
        string team,
        Mechanism mechanism = Mechanism.FaceToFace,
        Attendance attendance = Attendance.Attended) =>
        new(at, key, mechanism, attendance, [.. team.Select(Staff)]);

    /// <summary>One contact a day at midday, each with the staff of one word.</summary>
    public static ContactFacts[] Daily(params IEnumerable<string> teams) =>
        [.. teams.Select((team, day) => Contact(At(24 * day + 12), $"C{day:00}", team))];

    /// <summary>One single-staff contact a day, a letter each.</summary>
    public static ContactFacts[] Sequence(string letters) => Daily(letters.Select(letter => $"{letter}"));

    public static ContinuityFigures Figures(IEnumerable<ContactFacts> contacts, char? lead = null) =>
        ContinuityFigures.Of(contacts, AcceptedOn, lead is { } letter ? Staff(letter) : null, Nobody);
}
