using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Measures;

/// <summary>What contacts were like for the person, where somebody wrote it down.</summary>
public static class PersonsVoiceMeasures
{
    /// <summary>Source: CORE CRT Fidelity Scale item 36d: staff arrive with up-to-date information and avoid duplicate questions.</summary>
    public static readonly MeasureDefinition ToldAgain = new()
    {
        Key = "told-again",
        Name = "Had to tell us again",
        Sentence = "Of the contacts for which it was written down, the share in which the person had to tell us again what they had told us before.",
        Numerator = "contacts in which the person had to tell us again",
        Denominator = "contacts for which it was written down",
        Unit = MeasureUnit.Share,
        Direction = Improvement.Lower,
        Shape = MeasureShape.Proportion,
        Family = MeasureFamily.Continuity,
        Cut = MeasureCut.Happening,
        WhenUndefined = MeasureDefinition.NotRecordedYet,
        Exclusions = "Contacts for which nobody wrote it down are left out: they are neither a yes nor a no.",
        From = new OfDay(day => Fraction.Ratio(day.ToldAgain, day.AskedToldAgain)),
    };

    public static readonly IReadOnlyList<MeasureDefinition> All = [ToldAgain];
}
