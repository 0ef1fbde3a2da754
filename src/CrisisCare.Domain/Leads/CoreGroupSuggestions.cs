using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.Leads;

/// <summary>Somebody who might join a core group, and everything that is looked at.</summary>
/// <param name="Acquaintance">How well the person knows them.</param>
/// <param name="DaysOnShift">Of the next 14 days. Null where there is no rota.</param>
/// <param name="Places">People they lead and core groups they are in now.</param>
/// <param name="Refusal">Why they are not to look after this person; empty for most.</param>
/// <param name="CoverageIfChosen">How the group would be covered with them.</param>
public sealed record CoreGroupCandidate(StaffMember Staff, Acquaintance Acquaintance, int? DaysOnShift, int Places, string? Refusal, GroupCoverage CoverageIfChosen)
{
    public bool IsSupportWorker => Staff.Profession is Profession.HealthcareSupportWorker;

    /// <summary>Why they stand where they do.</summary>
    public string Words => string.Join(" · ", new[]
    {
        Refusal,
        Acquaintance.MetWords,
        DaysOnShift is { } days ? $"on shift on {days} of the next 14 days" : null,
        Places == 0 ? "in nobody’s group" : $"leads or in the group of {UkFormat.Count(Places, "person", "people")}",
    }.OfType<string>());
}

/// <summary>
/// Who might join a core group, in order: a healthcare support worker while the group has none, whoever has met the person more, is on shift more, has less to
/// do; those the person has asked not to see come last. A person chooses; nothing is saved here.
/// </summary>
public static class CoreGroupSuggestions
{
    public static IReadOnlyList<CoreGroupCandidate> Rank(IEnumerable<CoreGroupCandidate> candidates, bool hasSupportWorker) =>
    [
        .. candidates
            .OrderBy(one => one.Refusal is not null)
            .ThenByDescending(one => !hasSupportWorker && one.IsSupportWorker)
            .ThenByDescending(one => one.Acquaintance.Meetings)
            .ThenByDescending(one => one.DaysOnShift ?? 0)
            .ThenBy(one => one.Places)
            .ThenBy(one => one.Staff.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Staff.Id),
    ];
}
