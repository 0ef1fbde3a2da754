using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Domain.Measures;

/// <summary>A measure over one period.</summary>
/// <param name="People">How many different people it is worked out from: what small numbers are judged by.</param>
/// <param name="Spread">Of the counts of each person; empty for shares, and without data.</param>
/// <param name="IsIncomplete">The period is not over, or what happened in it may still change by waiting.</param>
/// <param name="IsHidden">Too few people: numbers are not shown and not written to a file, and all of them are empty here.</param>
public sealed record MeasurePoint(Period Period, double Numerator, double Denominator, int People, Spread? Spread, bool IsIncomplete, bool IsHidden = false)
{
    /// <summary>The sum of the numerators by that of the denominators. Empty is no data: a gap, never 0.</summary>
    public double? Value => Denominator > 0 ? Numerator / Denominator : null;

    public bool HasData => Denominator > 0;

    public MeasurePoint Hide() => new(Period, 0, 0, 0, null, IsIncomplete, IsHidden: true);
}

/// <summary>A measure of one team, period after period without a gap between them.</summary>
public sealed record MeasureSeries(MeasureDefinition Measure, PeriodLength Length, IReadOnlyList<MeasurePoint> Points)
{
    public bool HasData => Points.Any(point => point.HasData);

    /// <summary>The periods that are complete, as a chart takes them. For a share of people or reviews the count is the denominator.</summary>
    public IReadOnlyList<PlotPoint> PlotPoints =>
    [
        .. Points.Where(point => !point.IsIncomplete).Select(point => new PlotPoint(
            point.Period.From, point.Period.To, point.Value, Measure.Shape is MeasureShape.Proportion ? (int)point.Denominator : point.People)),
    ];

    public static MeasureSeries Of(MeasureDefinition measure, TeamFacts team, Periods periods)
    {
        var tally = team.TallyOf(measure);
        return new MeasureSeries(measure, periods.Length, [.. periods.All.Select(tally.Point)]);
    }

    /// <summary>
    /// The same as it may be shown and written to files: without the periods of too few people, and without those from which the numbers of
    /// these could be worked out. Charts of it are drawn from what is left, since a mean with everybody in it would give them away too.
    /// </summary>
    public static MeasureSeries Published(MeasureDefinition measure, TeamFacts team, Periods periods) => Published([measure], team, periods)[0];

    /// <summary>Several measures at once, for which the episodes are gone through once.</summary>
    public static IReadOnlyList<MeasureSeries> Published(IReadOnlyList<MeasureDefinition> measures, TeamFacts team, Periods periods) =>
    [
        .. team.Disclosed(measures).Select(tally => new MeasureSeries(
            tally.Measure, periods.Length, [.. periods.All.Select(period => tally.Disclosure!.Hides(period) ? tally.Point(period).Hide() : tally.Point(period))])),
    ];

    /// <summary>
    /// The cases of a measure of rare events in order: for <see cref="RareEvents.CasesBetween"/> and <see cref="RareEvents.DaysBetween"/>.
    /// </summary>
    public static IEnumerable<(DateOnly On, bool Event)> Cases(MeasureDefinition measure, TeamFacts team) =>
        team.Episodes
            .Select(episode => (On: MeasureParts.DateOf(measure, episode, team.Today), Part: measure.PartOf(episode)))
            .Where(one => one is { On: not null, Part: not null })
            .Select(one => (one.On!.Value, one.Part!.Value.Numerator > 0))
            .OrderBy(one => one.Value);
}
