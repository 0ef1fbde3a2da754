using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.HandOvers;

/// <summary>A colleague who might take something over.</summary>
/// <param name="Acquaintance">How well the person knows them.</param>
/// <param name="Load">People they lead now.</param>
/// <param name="Objection">Why they cannot, in a sentence that names nobody but staff; empty for somebody who may.</param>
public sealed record Replacement(StaffMember Staff, Acquaintance Acquaintance, int Load, string? Objection)
{
    public Guid Id => Staff.Id;

    public string Name => Staff.Name;

    public bool MayTakeOver => Objection is null;

    /// <summary>"met 3 times", "not met yet"</summary>
    public string MetWords => Acquaintance.Meetings switch
    {
        0 => "not met yet",
        1 => "met once",
        2 => "met twice",
        var times => $"met {times} times",
    };

    /// <summary>Why they are suggested: "In the core group, met 3 times, leads 2 people now".</summary>
    public string Why => Acquaintance.Rung switch
    {
        Rung.Lead => $"The lead practitioner to be, {Facts}",
        Rung.CoreGroup => $"In the core group, {Facts}",
        Rung.NewFace => $"Nobody they know is free. Would be a new face, {Leads}",
        _ => $"{char.ToUpperInvariant(MetWords[0])}{MetWords[1..]}, {Leads}",
    };

    private string Facts => $"{MetWords}, {Leads}";

    private string Leads => Staff.IsRegistered ? $"leads {UkFormat.Count(Load, "person", "people")} now" : Staff.Profession.Words;
}
