using CrisisCare.Domain.Measures;
using CsCheck;

namespace CrisisCare.Domain.Tests.Measures;

/// <summary>Somebody has every week and every month that is shown, and the total, and works out what can be worked out.</summary>
public sealed class DisclosureTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = First.AddDays(180);

    /// <summary>Up to 90 people over half a year, one date each: some weeks have many, some few, some nobody.</summary>
    private static readonly Gen<DateOnly[]> Tables =
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 180], Gen.Int[0, 90]).SelectMany((width, centre, people) =>
            Gen.Int[-width, width].Array[people].Select(days => days.Select(day => First.AddDays(Math.Clamp(centre + day * 3, 0, 180))).Order().ToArray()));

    [Fact]
    public void No_week_or_month_of_fewer_than_five_people_can_be_worked_out_from_all_the_others() =>
        Tables.Sample(
            dates =>
            {
                var disclosure = DisclosureOf(dates);
                var attacker = new Attacker(AllPeriods, dates, period => !disclosure.Hides(period));
                foreach (var period in AllPeriods.Where(period => SmallNumbers.IsSmall(In(dates, period))))
                {
                    Assert.True(disclosure.Hides(period));
                    var (least, most) = attacker.Bounds(period);
                    Assert.True(most - least >= 2, $"{period.Words} lies between {least} and {most}");
                }
            },
            iter: 10_000);

    [Fact]
    public void The_attacker_finds_a_small_number_where_only_that_one_is_hidden()
    {
        var dates = AllPeriods.Where(period => period.Days == 7).SelectMany(week => Enumerable.Repeat(week.From, week.From == new DateOnly(2026, 3, 9) ? 2 : 9)).Where(date => date >= First).ToArray();

        var attacker = new Attacker(AllPeriods, dates, period => !SmallNumbers.IsSmall(In(dates, period)));

        Assert.Equal((2, 2), attacker.Bounds(new Period(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 16))));
    }

    [Fact]
    public void Where_no_period_is_small_nothing_is_hidden()
    {
        var dates = Enumerable.Range(0, 181).SelectMany(day => Enumerable.Repeat(First.AddDays(day), 5)).ToArray();

        Assert.DoesNotContain(AllPeriods, DisclosureOf(dates).Hides);
    }

    [Fact]
    public void One_small_week_takes_a_few_others_with_it_and_not_the_series()
    {
        var dates = Enumerable.Range(0, 181).Where(day => First.AddDays(day).DayOfWeek is DayOfWeek.Wednesday).SelectMany(day => Enumerable.Repeat(First.AddDays(day), day is > 60 and < 68 ? 2 : 9)).ToArray();

        var disclosure = DisclosureOf(dates);

        Assert.InRange(AllPeriods.Count(disclosure.Hides), 2, 4);
    }

    [Fact]
    public void Nobody_at_all_is_shown() => Assert.DoesNotContain(AllPeriods, DisclosureOf([]).Hides);

    private static IReadOnlyList<Period> AllPeriods => [.. new Periods(PeriodLength.Week, First, Last).All, .. new Periods(PeriodLength.Month, First, Last).All];

    private static Disclosure DisclosureOf(DateOnly[] dates)
    {
        var people = new PeopleByPlace(new Periods(PeriodLength.Week, First, Last), new Periods(PeriodLength.Month, First, Last));
        dates.Select((date, person) => (date, person)).ToList().ForEach(one => people.Add(one.date, one.date, one.person + 1));
        return new Disclosure(people);
    }

    private static int In(DateOnly[] dates, Period period) => dates.Count(period.Holds);

    /// <summary>
    /// Sums up to a date never fall, and between the ends of a shown period they rise by what it says: the least and the most a hidden period
    /// can have are shortest ways (difference constraints, whole numbers included).
    /// </summary>
    private sealed class Attacker
    {
        private readonly List<DateOnly> at;
        private readonly int[,] most;

        public Attacker(IReadOnlyList<Period> periods, DateOnly[] dates, Func<Period, bool> isShown)
        {
            at = [.. periods.SelectMany(period => new[] { period.From, period.To }).Distinct().Order()];
            most = new int[at.Count, at.Count];
            for (var one = 0; one < at.Count; one++)
            {
                for (var other = 0; other < at.Count; other++)
                {
                    most[one, other] = other <= one ? 0 : 1_000;
                }
            }

            foreach (var period in periods.Where(isShown))
            {
                var (from, to, sum) = (at.IndexOf(period.From), at.IndexOf(period.To), In(dates, period));
                most[from, to] = Math.Min(most[from, to], sum);
                most[to, from] = Math.Min(most[to, from], -sum);
            }

            if (!SmallNumbers.IsSmall(dates.Length))
            {
                (most[0, at.Count - 1], most[at.Count - 1, 0]) = (dates.Length, -dates.Length);
            }

            Close();
        }

        public (int Least, int Most) Bounds(Period period)
        {
            var (from, to) = (at.IndexOf(period.From), at.IndexOf(period.To));
            return (-most[to, from], most[from, to]);
        }

        private void Close()
        {
            for (var by = 0; by < at.Count; by++)
            {
                for (var one = 0; one < at.Count; one++)
                {
                    for (var other = 0; other < at.Count; other++)
                    {
                        most[one, other] = Math.Min(most[one, other], most[one, by] + most[by, other]);
                    }
                }
            }
        }
    }
}
