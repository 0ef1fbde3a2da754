using CrisisCare.Domain.Measures;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>What stands in words around a drawing.</summary>
public sealed record ChartWords(MeasureChart Of)
{
    private ControlChart Chart => Of.Chart;

    /// <summary>"1 March to 30 November 2026".</summary>
    public string Range => new Period(Of.Question.Periods.All[0].From, Of.Question.Periods.All[^1].To).Words;

    /// <summary>The whole picture for whoever does not see it; the table has every number.</summary>
    public string Alternative
    {
        get
        {
            var values = Chart.Points.Select(point => point.Plot.Value).OfType<double>().ToList();
            return values.Count == 0
                ? $"Chart of {Of.Measure.Name}: no data."
                : $"Chart of {Of.Measure.Name}, {UkFormat.Count(values.Count, "point")}, {Range}. Lowest {Number(values.Min())}, highest {Number(values.Max())}, latest {Number(values[^1])}. "
                    + $"{Lines} {Chart.Variation?.Sentence} The table under the chart has every number.";
        }
    }

    /// <summary>"Mean 6.7, limits 3.1 to 10.3. Target 6, set …" for where the lines have no names of their own.</summary>
    public string Lines
    {
        get
        {
            if (Chart.Latest?.Limits is not { } limits)
            {
                return "";
            }

            var drawn = Chart.Drawn(limits)!;
            var centre = $"{Capital(Chart.CentreWord)} {Number(drawn.Centre)}";
            var reach = (drawn.Lower, drawn.Upper) switch
            {
                ({ } lower, { } upper) => $", limits {Number(lower)} to {Number(upper)}",
                (null, { } upper) => $", upper limit {Number(upper)}",
                _ => "",
            };
            var old = Chart.Current?.Before?.Limits is { } before ? $" Before the limits started again: {Chart.CentreWord} {Number(before.Centre)}." : "";
            var target = Chart.Options.Target is { } aim ? $" Target {Number(aim)}." : "";
            return $"{centre}{reach}.{old}{target}";
        }
    }

    /// <summary>Periods without a point, and why; empty where there are none.</summary>
    public string Gaps
    {
        get
        {
            var complete = Of.Series.Points.Where(point => !point.IsIncomplete).ToList();
            var hidden = complete.Count(point => point.IsHidden);
            var empty = complete.Count(point => point is { HasData: false, IsHidden: false });
            string[] said =
            [
                hidden == 0 ? "" : $"{UkFormat.Count(hidden, Of.Question.PeriodWord)} {(hidden == 1 ? "is" : "are")} not shown: fewer than {SmallNumbers.Fewest} people, or it would give such a {Of.Question.PeriodWord} away.",
                empty == 0 ? "" : $"{UkFormat.Count(empty, Of.Question.PeriodWord)} had no data: a gap, not a 0.",
            ];
            return Of.IsRare ? "" : string.Join(' ', said.Where(words => words.Length > 0));
        }
    }

    /// <summary>"November 2026: 6.7 staff, 12 people".</summary>
    public string Point(PlotPoint point) => Of.IsRare
        ? $"{MeasureRow.Month(point.To)}: {Number(point.Value ?? 0)} between"
        : $"{new Period(point.From, point.To).Words}: {Of.Measure.PeriodWords(point.Value)}";

    private string Number(double value) => MeasureWords.Number(Of.Measure, value);

    private static string Capital(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
