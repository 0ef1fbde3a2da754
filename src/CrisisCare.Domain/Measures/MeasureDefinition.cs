using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Measures;

/// <summary>What a measure belongs with on a page.</summary>
public enum MeasureFamily
{
    Headline,
    Continuity,
    LeadAndReviews,
    Flow,

    /// <summary>What might get worse while the others get better.</summary>
    Balancing,

    /// <summary>Indices for researchers, always beside the plain count.</summary>
    Research,
}

/// <summary>By which date an episode, a day or a review falls into a period.</summary>
public enum MeasureCut
{
    Acceptance,
    Closing,

    /// <summary>When it happened or fell due.</summary>
    Happening,
}

/// <summary>
/// One definition of one measure. The query, the page text, the file header, the chart title and the glossary all read it, so they cannot disagree.
/// </summary>
public sealed record MeasureDefinition
{
    /// <summary>Its name in addresses and files: <c>staff-met-first-14-days</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The measure as a heading or a chart title.</summary>
    public required string Name { get; init; }

    /// <summary>How it is counted, for whoever asks.</summary>
    public required string Sentence { get; init; }

    /// <summary>What is added up above the line.</summary>
    public required string Numerator { get; init; }

    /// <summary>What is added up below the line.</summary>
    public required string Denominator { get; init; }

    public required MeasureUnit Unit { get; init; }

    public required MeasureFamily Family { get; init; }

    public required MeasureCut Cut { get; init; }

    /// <summary>What a page says instead of a number.</summary>
    public required string WhenUndefined { get; init; }

    /// <summary>Where the numbers come from; nothing for a measure that is not recorded yet.</summary>
    public required MeasureSource? From { get; init; }

    /// <summary>Which way is better for the people of the team.</summary>
    public Improvement Direction { get; init; } = Improvement.Neutral;

    /// <summary>What sort of number it is, which decides the right chart.</summary>
    public MeasureShape Shape { get; init; } = MeasureShape.Measurement;

    /// <summary>Who or what is left out, in a sentence.</summary>
    public string Exclusions { get; init; } = "Nobody is left out.";

    /// <summary>London days from the date that counts until nothing about it can change by waiting: 1 when the day is over.</summary>
    public int SettlesAfter { get; init; } = 1;

    /// <summary>Its header in the continuity export; null when it is not exported there.</summary>
    public string? CsvColumn { get; init; }

    public bool IsRecorded => From is not null;

    /// <summary>A count for each person, of which a median and quartiles make sense.</summary>
    public bool HasSpread => From is OfFigures or OfEpisode && Unit is not (MeasureUnit.Share or MeasureUnit.Index or MeasureUnit.YesOrNo);

    /// <summary>"by date of acceptance"</summary>
    public string CutWords => Cut switch
    {
        MeasureCut.Acceptance => "by the date the episode was accepted",
        MeasureCut.Closing => "by the date the episode closed",
        _ => "by the date on which it happened or fell due",
    };

    /// <summary>What one episode adds; empty where it does not apply, and for measures of days, reviews or a whole team.</summary>
    public Fraction? PartOf(EpisodeFacts facts) => From switch
    {
        OfFigures figures => figures.Part(facts.Continuity),
        OfEpisode episode => episode.Part(facts),
        _ => null,
    };

    /// <summary>The number of an episode; yes is 1 and no is 0; empty when not applicable.</summary>
    public double? Value(ContinuityFigures figures) => (From as OfFigures)?.Part(figures)?.Value;

    /// <summary>As exported: whole numbers, yes or no, ratios to 6 decimals, and nothing when undefined.</summary>
    public string CsvValue(ContinuityFigures figures) => Unit.FileText(Value(figures));

    /// <summary>As a page says it of one person: "4 staff", "43%", "0.31", "Yes", "not enough contacts".</summary>
    public string PageValue(ContinuityFigures figures) => Value(figures) is { } value ? Unit.Words(value) : WhenUndefined;

    /// <summary>As a page says it of a period: "6.7 staff", "43%", "0.31", "no data".</summary>
    public string PeriodWords(double? value) => value is { } known ? Unit.PeriodWords(known) : WithoutData;

    /// <summary>What is said of a period without a number: where it is written down only if somebody chooses to, that nobody has.</summary>
    public string WithoutData => WhenUndefined == NotRecordedYet ? NotRecordedYet : "no data";

    /// <summary>Not recorded is not 0.</summary>
    public const string NotRecordedYet = "not recorded yet";
}
