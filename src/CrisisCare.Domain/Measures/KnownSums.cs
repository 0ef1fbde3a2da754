namespace CrisisCare.Domain.Measures;

/// <summary>
/// What somebody can work out who has some weeks and months, and the total. They know the sum between two dates where shown periods lead from one
/// to the other, in any direction. They also know that nothing is less than 0: a hidden sum can be larger than it is by no more than the people
/// one passes over going back in time on the way from its first date to its last, and smaller by no more than those on the way back.
/// </summary>
/// <param name="shown">The weeks and months that are shown.</param>
/// <param name="known">The dates before and after everything.</param>
/// <param name="people">How many people count between each date at which a period begins or ends and the next.</param>
internal sealed class KnownSums(List<Stretch> shown, IReadOnlyList<int> known, IReadOnlyList<int> people)
{
    private readonly ILookup<int, Step> free = shown
        .SelectMany(stretch => new[] { new Step(stretch.From, stretch.To, stretch), new Step(stretch.To, stretch.From, stretch) })
        .Concat(known.SelectMany(_ => known, (one, other) => new Step(one, other, Stretch: null)))
        .ToLookup(step => step.From);

    /// <summary>By how much a hidden period may differ from what it is: 0 when it can be worked out exactly. No more than needs to be known is counted.</summary>
    public int Room(Stretch period) => Cheapest(period.From, period.To).People + Cheapest(period.To, period.From).People;

    /// <summary>The shown periods that leave it so little room.</summary>
    public IReadOnlyList<Stretch> Ways(Stretch period) =>
        Cheapest(period.From, period.To).By is { Count: > 0 } by ? by : Cheapest(period.To, period.From).By;

    /// <summary>The way that goes back over the fewest people; the shown periods on it.</summary>
    private (int People, IReadOnlyList<Stretch> By) Cheapest(int from, int to)
    {
        const int Enough = 2;
        var came = new Dictionary<int, Step>();
        var next = new PriorityQueue<Step, int>([(new Step(from, from, null), 0)]);
        while (next.TryDequeue(out var step, out var passed) && passed <= Enough)
        {
            if (!came.TryAdd(step.To, step))
            {
                continue;
            }

            if (step.To == to)
            {
                return (passed, [.. WayBack(came, from, to)]);
            }

            next.EnqueueRange(free[step.To], passed);
            if (step.To > 0)
            {
                next.Enqueue(new Step(step.To, step.To - 1, null), passed + people[step.To - 1]);
            }
        }

        return (Enough, []);
    }

    private static IEnumerable<Stretch> WayBack(Dictionary<int, Step> came, int from, int to)
    {
        for (var at = to; at != from; at = came[at].From)
        {
            if (came[at].Stretch is { } stretch)
            {
                yield return stretch;
            }
        }
    }

    private readonly record struct Step(int From, int To, Stretch? Stretch);
}
