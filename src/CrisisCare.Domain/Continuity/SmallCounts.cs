using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Continuity;

/// <summary>Counts that may leave the team: those shown apart, and the kinds of which only the sum is shown.</summary>
public sealed record SafeCounts<T>(IReadOnlyList<Tally<T>> Apart, IReadOnlyList<T> Together, int TogetherCount)
{
    public bool ShowsNothing => Apart.Count == 0 && Together.Count == 0;
}

/// <summary>
/// Outside the team a count of 1 to 4 might point at somebody. It is not blanked out, because the total would give it away: it is added
/// together with every other small kind, with the kinds of which there were none, and with one larger kind or more, until they
/// are ten. Which larger kinds never depends on how large they are, so that nothing can be worked out from the choice. Somebody who
/// knows all this has three possibilities or more for each small count (trust.md T-P2).
/// </summary>
public static class SmallCounts
{
    /// <summary>What is shown together is this many at least; fewer leave too little room for doubt.</summary>
    private const int FewestTogether = 10;

    /// <param name="counts">Every kind there is, in an order that does not depend on the counts; the last is given up first.</param>
    public static SafeCounts<T> Of<T>(IReadOnlyList<Tally<T>> counts)
    {
        if (counts.Sum(tally => tally.Count) < SmallNumbers.Fewest)
        {
            return new SafeCounts<T>([], [], 0);
        }

        if (!counts.Any(tally => SmallNumbers.IsSmall(tally.Count)))
        {
            return new SafeCounts<T>(counts, [], 0);
        }

        var together = counts.Where(tally => tally.Count < SmallNumbers.Fewest).ToHashSet();
        foreach (var larger in counts.Reverse().Where(tally => tally.Count >= SmallNumbers.Fewest))
        {
            together.Add(larger);
            if (together.Sum(tally => tally.Count) >= FewestTogether)
            {
                break;
            }
        }

        return new SafeCounts<T>(
            [.. counts.Where(tally => !together.Contains(tally))],
            [.. counts.Where(together.Contains).Select(tally => tally.Kind)],
            together.Sum(tally => tally.Count));
    }
}
