using System.Globalization;
using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>A line of the table under a chart, and of its file.</summary>
/// <param name="Note">Why there is no number, or why it may still change; empty where neither is so.</param>
public sealed record MeasureRow(
    string Words, Period Period, double? Numerator, double? Denominator, int? People, double? Value, Limits? Limits, Signals Signals, Variation Variation, string Note)
{
    /// <summary>A period may be kept back although it has people enough, because a smaller one could be worked out from it.</summary>
    public const string NotShown = "few people, not shown";

    public string SignalWords => Signals.Words;

    public static IReadOnlyList<MeasureRow> OfPeriods(MeasureChart chart)
    {
        // The points of a rare event are no periods.
        var drawn = (chart.IsRare ? [] : chart.Chart.Points).ToDictionary(point => point.Plot.From);
        return [.. chart.Series.Points.Select(point => OfPeriod(chart.Measure, point, drawn.GetValueOrDefault(point.Period.From)))];
    }

    /// <summary>Of events only the month is told: the day might point at somebody.</summary>
    public static IReadOnlyList<MeasureRow> OfEvents(MeasureChart chart) =>
    [
        .. chart.Chart.Points.Select(point => new MeasureRow(
            Month(point.Plot.To), Periods.Holding(PeriodLength.Month, point.Plot.To), null, null, null, point.Plot.Value, point.Limits, point.Signals, point.Variation, "")),
    ];

    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static MeasureRow OfPeriod(MeasureDefinition measure, MeasurePoint point, ChartPoint? drawn)
    {
        var isShown = point is { HasData: true, IsHidden: false };
        var note = point switch
        {
            { IsHidden: true } => NotShown,
            { HasData: false } => measure.WithoutData,
            { IsIncomplete: true } => "not complete yet, so not on the chart",
            _ => "",
        };
        return new MeasureRow(
            point.Period.Words,
            point.Period,
            isShown ? point.Numerator : null,
            isShown ? point.Denominator : null,
            isShown ? point.People : null,
            isShown ? point.Value : null,
            drawn?.Limits,
            drawn?.Signals ?? Signals.None,
            drawn?.Variation ?? Variation.CommonCause,
            note);
    }
}
