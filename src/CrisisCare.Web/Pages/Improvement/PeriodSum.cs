using System.Globalization;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>
/// A measure over a stretch of whole weeks or months, added up from the lines of the table: so it never says anything about a few people
/// that the table keeps to itself.
/// </summary>
/// <param name="LeftOut">Periods in between that are not shown or not complete.</param>
public sealed record PeriodSum(Period Period, double Numerator, double Denominator, int People, int LeftOut)
{
    public double? Value => Denominator > 0 ? Numerator / Denominator : null;

    public static PeriodSum Of(MeasureDefinition measure, TeamCharts team, DateOnly from, DateOnly to)
    {
        var periods = new Periods(team.Question.Length, from, to);
        var points = MeasureSeries.Published(measure, team.Facts, periods).Points;
        var counted = points.Where(point => point is { IsHidden: false, IsIncomplete: false }).ToList();
        return new PeriodSum(
            new Period(periods.All[0].From, periods.All[^1].To),
            counted.Sum(point => point.Numerator),
            counted.Sum(point => point.Denominator),
            counted.Sum(point => point.People),
            points.Count - counted.Count);
    }

    /// <summary>"120 people, 1,152 ÷ 120": what the value is worked out from.</summary>
    public string Counts => string.Create(CultureInfo.InvariantCulture, $"{UkFormat.Count(People, "person", "people")}, {Numerator:#,0.#} ÷ {Denominator:#,0.#}");
}
