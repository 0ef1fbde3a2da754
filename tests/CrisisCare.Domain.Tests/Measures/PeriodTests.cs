using CrisisCare.Domain.Measures;
using CsCheck;

namespace CrisisCare.Domain.Tests.Measures;

public sealed class PeriodTests
{
    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 20_000].Select(day => new DateOnly(1990, 1, 1).AddDays(day));

    [Theory]
    [InlineData("2026-11-05", PeriodLength.Week, "2 to 8 November 2026")]
    [InlineData("2026-12-02", PeriodLength.Week, "30 November to 6 December 2026")]
    [InlineData("2026-12-31", PeriodLength.Week, "28 December 2026 to 3 January 2027")]
    [InlineData("2028-02-29", PeriodLength.Month, "1 to 29 February 2028")]
    public void A_label_prints_its_dates(string date, PeriodLength length, string expected) =>
        Assert.Equal(expected, Periods.Holding(length, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)).Words);

    [Fact]
    public void Every_date_is_in_one_period_and_none_is_cut_short() =>
        Gen.Select(Dates, Gen.Int[0, 4_000], Gen.Enum<PeriodLength>()).Sample((from, days, length) =>
        {
            var periods = new Periods(length, from, from.AddDays(days));
            var at = periods.IndexOf(from.AddDays(days / 2));

            return periods.All[at].Holds(from.AddDays(days / 2))
                && periods.All[0].Holds(from)
                && periods.All[^1].Holds(from.AddDays(days))
                && periods.All.Zip(periods.All.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && periods.All.All(period => period == Periods.Holding(length, period.LastDay));
        });

    [Fact]
    public void A_week_begins_on_Monday() => Dates.Sample(date => Periods.Holding(PeriodLength.Week, date) is { From.DayOfWeek: DayOfWeek.Monday, Days: 7 });

    [Fact]
    public void What_lies_outside_is_in_none_of_the_periods()
    {
        var november = new Periods(PeriodLength.Month, new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 20));

        Assert.Equal([-1, 0, 0, -1], new[] { new DateOnly(2026, 10, 31), new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1) }.Select(november.IndexOf));
    }

    [Fact]
    public void An_end_before_the_beginning_has_no_periods() => Assert.Empty(new Periods(PeriodLength.Week, new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 2)).All);
}
