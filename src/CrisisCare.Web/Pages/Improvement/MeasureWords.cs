using System.Globalization;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>How the numbers of a measure are read on its pages.</summary>
public static class MeasureWords
{
    /// <summary>For axes and lines, where the unit is said once elsewhere: "6.7", "43%".</summary>
    public static string Number(MeasureDefinition measure, double value) => measure switch
    {
        { Shape: MeasureShape.RareEvent } => Text(value, "0.#"),
        { Unit.IsShare: true } => $"{Text(value * 100, "0.#")}%",
        { Unit: MeasureUnit.Index } => Text(value, "0.00"),
        _ => Text(value, Math.Abs(value) < 1 ? "0.##" : "0.#"),
    };

    /// <summary>For the sentence: "6.7 different staff met in the first 14 days", "43% on average".</summary>
    public static Phrase Phrase(MeasureDefinition measure) => measure switch
    {
        { Shape: MeasureShape.RareEvent } => new("episodes closed between one and the next, as a median", value => Text(value, "0.#")),
        { HasSpread: true } => new(measure.Numerator, value => Text(value, "0.#")),
        _ => new("on average", value => measure.Unit.PeriodWords(value)),
    };

    public static string FamilyWords(MeasureFamily family) => family switch
    {
        MeasureFamily.Headline => "The main measure",
        MeasureFamily.Continuity => "Who people met",
        MeasureFamily.LeadAndReviews => "Lead practitioner and reviews",
        MeasureFamily.Flow => "Coming and going",
        MeasureFamily.Balancing => "What might get worse meanwhile",
        _ => "For researchers",
    };

    public static string DirectionWords(MeasureDefinition measure) => measure.Direction switch
    {
        Domain.ProcessControl.Improvement.Lower => "Lower is better",
        Domain.ProcessControl.Improvement.Higher => "Higher is better",
        _ => "Neither direction is better in itself",
    };

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
