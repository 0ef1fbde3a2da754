using CrisisCare.Domain.Measures;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Improvement;

namespace CrisisCare.Web.Export;

/// <summary>Which measures over which time.</summary>
/// <param name="From">The first London date asked about; empty for the beginning of the record. The week or month it is in is written whole.</param>
/// <param name="To">The last; empty for today.</param>
public sealed record AskedMeasures(IReadOnlyList<MeasureDefinition> Measures, PeriodLength By, DateOnly? From, DateOnly? To);

/// <summary>
/// Measures in tidy columns: a row for each measure and period. Periods of few people are written without numbers, and so are those from which
/// they could be worked out; mean and limits come from what is left, and start again where the team decided so, as on the charts.
/// </summary>
public sealed class MeasureExport(CrisisCareDbContext db, MeasuresLoader loader)
{
    /// <summary>Writes the rows and says how many there were: none where nothing is recorded in these periods.</summary>
    public async Task<int> WriteAsync(Team team, AskedMeasures asked, TextWriter output, CancellationToken cancellationToken)
    {
        await using var csv = CsvRows.Of(output);
        await csv.WriteRowAsync(MeasureFile.Columns);
        var facts = await loader.FactsAsync(team, cancellationToken);
        var (from, to) = (Later(asked.From, facts.First), Earlier(asked.To, facts.Today));
        if (from > to)
        {
            return 0;
        }

        var charts = await TeamCharts.OfAsync(db, team, facts, new MeasureQuestion(asked.By, from, to, Screens: false, Remark: null), cancellationToken);
        var drawn = charts.All(asked.Measures);
        if (!drawn.Any(chart => chart.HasAnything))
        {
            return 0;
        }

        var rows = drawn.SelectMany(MeasureFile.PeriodsOf).ToList();
        foreach (var row in rows)
        {
            await csv.WriteRowAsync(row);
        }

        return rows.Count;
    }

    private static DateOnly Later(DateOnly? asked, DateOnly first) => asked > first ? asked.Value : first;

    private static DateOnly Earlier(DateOnly? asked, DateOnly today) => asked < today ? asked.Value : today;
}
