namespace CrisisCare.Domain.Measures;

/// <summary>
/// Which weeks and months of a measure are not shown. Those of 1 to 4 people are not; nor are as many others as it takes that nobody can work
/// these out by subtraction: whoever has every week and every month that is shown, and the total, is left with three numbers or more that each
/// hidden one may be. Weeks go before months, and those of few people before those of many.
/// </summary>
public sealed class Disclosure
{
    /// <summary>Of how many numbers a hidden one must still be able to be any.</summary>
    private const int FewestNumbers = 3;

    private readonly List<DateOnly> dates;
    private readonly Few[] between;
    private readonly List<Stretch> periods;
    private readonly HashSet<Stretch> hidden = [];
    private readonly HashSet<Period> notShown;

    /// <param name="events">From when to when somebody counts, both London dates included, and who; in order of person.</param>
    public Disclosure(IReadOnlyList<(DateOnly From, DateOnly To, int Person)> events, DateOnly today)
    {
        var first = events.Count == 0 ? today : events.Min(one => one.From);
        var last = events.Count == 0 ? today : events.Max(one => one.To);
        var weeks = new Periods(PeriodLength.Week, first, last);
        var months = new Periods(PeriodLength.Month, first, last);
        dates = [.. weeks.All.Concat(months.All).SelectMany(period => new[] { period.From, period.To }).Distinct().Order()];
        between = Count(events);
        periods = [.. weeks.All.Select(period => Of(period, isWeek: true)), .. months.All.Select(period => Of(period, isWeek: false))];
        Hide([At(weeks.All[0].From), At(months.All[0].From), At(weeks.All[^1].To), At(months.All[^1].To)]);
        notShown = [.. hidden.Select(stretch => stretch.Period)];
    }

    /// <summary>Where no period is small, nothing has to be hidden.</summary>
    public static Disclosure None { get; } = new([], DateOnly.MinValue.AddYears(1));

    public static Disclosure Of(MeasureDefinition measure, TeamFacts team)
    {
        var events = new List<(DateOnly From, DateOnly To, int Person)>();
        if (measure.From is OfTeam { People: not null })
        {
            events.AddRange(team.Referrals.Dates.Select((on, number) => (on, on, number + 1)));
        }
        else
        {
            MeasureParts.Each(team, [new PartsOf(measure, (from, to, person, _) => events.Add((from, to, person)))]);
        }

        return new Disclosure(events, team.Today);
    }

    public bool Hides(Period period) => notShown.Contains(period);

    /// <param name="known">The dates before and after everything: the total between them is known.</param>
    private void Hide(int[] known)
    {
        var small = periods.Where(period => period.People is > 0 and < SmallNumbers.Fewest).ToList();
        hidden.UnionWith(small);

        // A total of too few is not shown either, and then there is nothing to subtract from.
        for (var again = small.Count > 0 && !IsSmall(Enumerable.Range(0, between.Length)); again;)
        {
            var sums = new KnownSums([.. periods.Where(period => !hidden.Contains(period))], known, [.. between.Select(few => few.Total)]);
            again = small.Where(period => sums.Room(period) < FewestNumbers - 1).ToList().Aggregate(false, (cut, period) => Cut(sums.Ways(period)) || cut);
        }
    }

    /// <summary>Hides one of the periods by which another is known, unless that has been done.</summary>
    private bool Cut(IReadOnlyList<Stretch> by) =>
        !by.Any(hidden.Contains) && by.OrderBy(period => (!period.IsWeek, period.People, period.From)).FirstOrDefault() is { } cut && hidden.Add(cut);

    /// <summary>Whether 1 to 4 people count in some places taken together.</summary>
    private bool IsSmall(IEnumerable<int> places)
    {
        var people = new HashSet<int>();
        foreach (var place in places)
        {
            people.UnionWith(between[place].People);
            if (people.Count >= SmallNumbers.Fewest)
            {
                return false;
            }
        }

        return people.Count > 0;
    }

    /// <summary>Up to 5 of the people who count between neighbouring dates: more need not be told apart.</summary>
    private Few[] Count(IReadOnlyList<(DateOnly From, DateOnly To, int Person)> events)
    {
        var counted = new Few[dates.Count - 1];
        var placeOf = new int[dates[^1].DayNumber - dates[0].DayNumber];
        for (var place = 0; place < counted.Length; place++)
        {
            counted[place] = new Few();
            Array.Fill(placeOf, place, dates[place].DayNumber - dates[0].DayNumber, dates[place + 1].DayNumber - dates[place].DayNumber);
        }

        foreach (var (from, to, person) in events)
        {
            for (var place = placeOf[from.DayNumber - dates[0].DayNumber]; place < counted.Length && dates[place] <= to; place++)
            {
                counted[place].Add(person);
            }
        }

        return counted;
    }

    private int At(DateOnly date) => dates.BinarySearch(date);

    private Stretch Of(Period period, bool isWeek)
    {
        var (from, to) = (At(period.From), At(period.To));
        var people = between[from..to];
        var least = people.SelectMany(few => few.People).Distinct().Count();
        return new Stretch(period, from, to, isWeek, least < SmallNumbers.Fewest ? least : people.Sum(few => few.Total));
    }

    /// <summary>Some of the people of a few days.</summary>
    private sealed class Few
    {
        private readonly List<int> people = [];
        private int last;

        public IReadOnlyList<int> People => people;

        public int Total { get; private set; }

        public void Add(int person)
        {
            Total += person == last ? 0 : 1;
            last = person;
            if (people.Count < SmallNumbers.Fewest && !people.Contains(person))
            {
                people.Add(person);
            }
        }
    }
}

/// <summary>A week or month between two of the dates at which one begins or ends.</summary>
/// <param name="People">Exactly, below 5; about how many, from 5 on.</param>
internal sealed record Stretch(Period Period, int From, int To, bool IsWeek, int People);
