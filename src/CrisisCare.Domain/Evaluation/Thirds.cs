namespace CrisisCare.Domain.Evaluation;

/// <param name="From">Its lowest value.</param>
/// <param name="To">Its highest value.</param>
public sealed record Third<T>(string Name, double From, double To, IReadOnlyList<T> People);

/// <summary>Splits people into three groups by a number.</summary>
public static class Thirds
{
    private static readonly string[] Names = ["Lowest third", "Middle third", "Highest third"];

    /// <summary>
    /// From lowest to highest. People with the same number are always together, in the lower of the groups they would fall into, so the
    /// groups need not be equal; one that nobody falls into is left out. The order of the people does not matter.
    /// </summary>
    public static IReadOnlyList<Third<T>> Of<T>(IReadOnlyList<T> people, Func<T, double> number)
    {
        var sorted = people.Select(number).Order().ToList();

        return
        [
            .. people.GroupBy(person => Group(sorted, number(person))).OrderBy(group => group.Key)
                .Select(group => new Third<T>(Names[group.Key], group.Min(number), group.Max(number), [.. group])),
        ];
    }

    private static int Group(IReadOnlyList<double> sorted, double value) =>
        value <= Cut(sorted, 1) ? 0 : value <= Cut(sorted, 2) ? 1 : 2;

    /// <summary>The value of the last person within the first one or two thirds.</summary>
    private static double Cut(IReadOnlyList<double> sorted, int thirds) => sorted[(sorted.Count * thirds + 2) / 3 - 1];
}
