namespace CrisisCare.Domain.Measures;

/// <summary>
/// How many people count between each London date on which a week or month begins and the next such date. Only up to 5 people are told apart:
/// more is not asked.
/// </summary>
public sealed class PeopleByPlace
{
    private readonly Periods weeks;
    private readonly Periods months;
    private readonly int[] placeOf;
    private readonly int[] totals;
    private readonly int[] last;
    private readonly int[] some;

    /// <param name="weeks">The weeks, and the months, that hold every date on which anybody counts.</param>
    public PeopleByPlace(Periods weeks, Periods months)
    {
        (this.weeks, this.months) = (weeks, months);
        Dates = [.. weeks.All.Concat(months.All).SelectMany(period => new[] { period.From, period.To }).Distinct().Order()];
        placeOf = new int[Dates[^1].DayNumber - Dates[0].DayNumber];
        for (var place = 0; place < Count; place++)
        {
            Array.Fill(placeOf, place, Dates[place].DayNumber - Dates[0].DayNumber, Dates[place + 1].DayNumber - Dates[place].DayNumber);
        }

        (totals, last, some) = (new int[Count], new int[Count], new int[Count * SmallNumbers.Fewest]);
    }

    public List<DateOnly> Dates { get; }

    public int Count => Dates.Count - 1;

    public IReadOnlyList<int> Totals => totals;

    /// <summary>Every week and every month.</summary>
    internal IEnumerable<Stretch> Stretches => weeks.All.Select(week => Of(week, isWeek: true)).Concat(months.All.Select(month => Of(month, isWeek: false)));

    /// <summary>The places before and after everything.</summary>
    public int[] Ends => [At(weeks.All[0].From), At(months.All[0].From), At(weeks.All[^1].To), At(months.All[^1].To)];

    /// <summary>Somebody counts from one London date to another, both included. One person after the other.</summary>
    public void Add(DateOnly from, DateOnly to, int person)
    {
        var first = placeOf[from.DayNumber - Dates[0].DayNumber];
        for (var place = first; place < Count && (place == first || Dates[place] <= to); place++)
        {
            if (last[place] != person)
            {
                last[place] = person;
                if (totals[place] < SmallNumbers.Fewest)
                {
                    some[place * SmallNumbers.Fewest + totals[place]] = person;
                }

                totals[place]++;
            }
        }
    }

    /// <summary>How many different people count from one place up to another: exactly, below 5; about, from 5 on.</summary>
    public int In(int from, int to)
    {
        var people = new HashSet<int>();
        for (var place = from; place < to; place++)
        {
            if (totals[place] >= SmallNumbers.Fewest)
            {
                return totals.AsSpan(from, to - from).ToArray().Sum();
            }

            people.UnionWith(some.AsSpan(place * SmallNumbers.Fewest, totals[place]).ToArray());
        }

        return people.Count;
    }

    private int At(DateOnly date) => Dates.BinarySearch(date);

    private Stretch Of(Period period, bool isWeek) => new(period, At(period.From), At(period.To), isWeek, In(At(period.From), At(period.To)));
}

/// <summary>A week or month between two of the dates at which one begins or ends.</summary>
internal sealed record Stretch(Period Period, int From, int To, bool IsWeek, int People);
