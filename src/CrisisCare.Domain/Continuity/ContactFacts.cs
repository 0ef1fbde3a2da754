using CrisisCare.Domain.Contacts;

namespace CrisisCare.Domain.Continuity;

/// <summary>What counting needs to know of one contact of an episode.</summary>
/// <param name="At">When it started.</param>
/// <param name="Key">The contact's id: the order of contacts that started together.</param>
/// <param name="Mechanism">How it was made.</param>
/// <param name="Attendance">Whether it was held.</param>
/// <param name="TookPart">The staff who took part. Whoever only observed is left out.</param>
public sealed record ContactFacts(DateTimeOffset At, string Key, Mechanism Mechanism, Attendance Attendance, IReadOnlyList<Guid> TookPart)
{
    /// <summary>Direct and held: the person and the staff met.</summary>
    public bool Counts => Mechanism.IsDirect && Attendance.IsHeld;
}
