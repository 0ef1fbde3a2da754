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

    /// <summary>Where no period is small, nothing has to be hidden.</summary>
    public static readonly Disclosure None = new();

    private readonly HashSet<Stretch> hidden = [];
    private readonly HashSet<Period> notShown = [];

    public Disclosure(PeopleByPlace people)
    {
        Hide([.. people.Stretches], people);
        notShown = [.. hidden.Select(stretch => stretch.Period)];
    }

    private Disclosure()
    {
    }

    public bool Hides(Period period) => notShown.Contains(period);

    private void Hide(List<Stretch> periods, PeopleByPlace people)
    {
        var small = periods.Where(period => SmallNumbers.IsSmall(period.People)).ToList();
        hidden.UnionWith(small);

        // A total of too few is not shown either, and then there is nothing to subtract from.
        for (var again = small.Count > 0 && !SmallNumbers.IsSmall(people.In(0, people.Count)); again;)
        {
            var sums = new KnownSums([.. periods.Where(period => !hidden.Contains(period))], people.Ends, people.Totals);
            again = small.Where(period => sums.Room(period) < FewestNumbers - 1).ToList().Aggregate(false, (cut, period) => Cut(sums.Ways(period)) || cut);
        }
    }

    /// <summary>Hides one of the periods by which another is known, unless that has been done.</summary>
    private bool Cut(IReadOnlyList<Stretch> by) =>
        !by.Any(hidden.Contains) && by.OrderBy(period => (!period.IsWeek, period.People, period.From)).FirstOrDefault() is { } cut && hidden.Add(cut);
}
