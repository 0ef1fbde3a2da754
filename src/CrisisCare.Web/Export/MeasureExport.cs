using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;

namespace CrisisCare.Web.Export;

/// <summary>Which measures over which time.</summary>
/// <param name="From">The first London date asked about; empty for the beginning of the record. The week or month it is in is written whole.</param>
/// <param name="To">The last; empty for today.</param>
public sealed record AskedMeasures(IReadOnlyList<MeasureDefinition> Measures, PeriodLength By, DateOnly? From, DateOnly? To);

/// <summary>
/// Measures in tidy columns: a row for each measure and period. Periods of few people are written without numbers, and so are those from which
/// they could be worked out; mean and limits come from what is left.
/// </summary>
public sealed class MeasureExport(MeasuresLoader loader)
{
    public static readonly IReadOnlyList<string> Columns = ["measure", "period", "from", "to", "numerator", "denominator", "value", "mean", "lower", "upper", "signal"];

    /// <summary>Writes the rows and says how many there were: none where nothing is recorded in these periods.</summary>
    public async Task<int> WriteAsync(Team team, AskedMeasures asked, TextWriter output, CancellationToken cancellationToken)
    {
        await using var csv = CsvRows.Of(output);
        await csv.WriteRowAsync(Columns);
        var facts = await loader.FactsAsync(team, cancellationToken);
        var (from, to) = (Later(asked.From, facts.First), Earlier(asked.To, facts.Today));
        if (from > to)
        {
            return 0;
        }

        var series = MeasureSeries.Published(asked.Measures, facts, new Periods(asked.By, from, to));
        if (!series.Any(one => one.Points.Any(point => point.HasData || point.IsHidden)))
        {
            return 0;
        }

        foreach (var row in series.SelectMany(Rows))
        {
            await csv.WriteRowAsync(row);
        }

        return series.Sum(one => one.Points.Count);
    }

    private static IEnumerable<IEnumerable<string>> Rows(MeasureSeries series)
    {
        var chart = ChartOf(series).Points.ToDictionary(point => point.Plot.From);
        return series.Points.Select(point => (IEnumerable<string>)
        [
            series.Measure.Key,
            point.Period.Words,
            CsvRows.Date(point.Period.From),
            CsvRows.Date(point.Period.To),
            CsvRows.Number(point.HasData ? point.Numerator : null),
            CsvRows.Number(point.HasData ? point.Denominator : null),
            CsvRows.Number(point.Value),
            .. Lines(chart.GetValueOrDefault(point.Period.From)),
            Signal(series.Measure, point, chart.GetValueOrDefault(point.Period.From)),
        ]);
    }

    /// <summary>A rare event has a chart of its own, from one event to the next; period by period there is only the median.</summary>
    private static ControlChart ChartOf(MeasureSeries series)
    {
        var options = new ChartOptions { Direction = series.Measure.Direction, Floor = 0, Ceiling = series.Measure.Unit.IsShare ? 1 : null };
        return series.Measure.Shape is MeasureShape.RareEvent
            ? RunChart.Of(series.PlotPoints, options)
            : ChartChoice.Of(series.PlotPoints, series.Measure.Shape, options);
    }

    private static IEnumerable<string> Lines(ChartPoint? point) => [CsvRows.Number(point?.Limits?.Centre), CsvRows.Number(point?.Limits?.Lower), CsvRows.Number(point?.Limits?.Upper)];

    private static string Signal(MeasureDefinition measure, MeasurePoint point, ChartPoint? chart) => point switch
    {
        _ when !measure.IsRecorded => MeasureDefinition.NotRecordedYet,
        { IsHidden: true } => "not shown: few people",
        { HasData: false } => measure.WithoutData,
        { IsIncomplete: true } => "incomplete",
        _ => chart?.Signals.Words ?? "",
    };

    private static DateOnly Later(DateOnly? asked, DateOnly first) => asked > first ? asked.Value : first;

    private static DateOnly Earlier(DateOnly? asked, DateOnly today) => asked < today ? asked.Value : today;
}
