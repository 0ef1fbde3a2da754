using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Staff;

namespace CrisisCare.Domain.HandOvers;

/// <summary>A colleague who might take something over.</summary>
/// <param name="Acquaintance">How well the person knows them.</param>
/// <param name="Load">People they lead, with what has been suggested for them already.</param>
/// <param name="Objection">Why they cannot, in a sentence that names nobody but staff; empty for somebody who may.</param>
public sealed record Replacement(StaffMember Staff, Acquaintance Acquaintance, int Load, HandOverItem Item, string? Objection)
{
    public Guid Id => Staff.Id;

    public string Name => Staff.Name;

    public bool MayTakeOver => Objection is null;

    /// <summary>"met 3 times", "not met yet"</summary>
    public string MetWords => Acquaintance.MetWords;

    /// <summary>Why they are suggested: "In the core group, met 3 times, would lead 2 people".</summary>
    public string Why => Acquaintance.Rung switch
    {
        Rung.Lead => $"The lead practitioner to be, {MetWords}",
        Rung.CoreGroup => $"In the core group, {MetWords}{LoadWords}",
        Rung.NewFace => $"Nobody they know can. Would be a new face{LoadWords}",
        _ => $"{MetWords.Capitalised()}{LoadWords}",
    };

    /// <summary>"Priya Nair, met 3 times, would lead 2 people"</summary>
    public string Words => $"{Name}, {MetWords}{LoadWords}";

    private string LoadWords => Item is HandOverItem.Lead ? $", would lead {UkFormat.Count(Load + 1, "person", "people")}" : "";
}
