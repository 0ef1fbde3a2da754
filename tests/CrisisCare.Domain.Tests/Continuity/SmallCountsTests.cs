using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Tests.Continuity;

/// <summary>What leaves the team says nothing about a handful of people, whatever is subtracted from what.</summary>
public sealed class SmallCountsTests
{
    [Theory]
    [InlineData(new[] { 12, 7, 5 }, "12 7 5")]
    [InlineData(new[] { 12, 0, 5 }, "12 0 5")] // none is nobody
    [InlineData(new[] { 12, 3, 4, 9 }, "12 | 16")] // two small ones and the last larger one
    [InlineData(new[] { 12, 3, 0, 9 }, "12 | 12")] // none joins them too: it might have been one
    [InlineData(new[] { 12, 1, 9 }, "12 | 10")]
    [InlineData(new[] { 12, 1, 5 }, "| 18")] // six together would be 1 and 5, or 5 and 1
    [InlineData(new[] { 4, 1 }, "| 5")]
    [InlineData(new[] { 2, 2 }, "nothing")]
    [InlineData(new[] { 0, 0 }, "nothing")]
    public void Small_counts_are_added_together_with_others(int[] counts, string shown) =>
        Assert.Equal(shown, Published(counts));

    /// <summary>Everything is tried: what all tables of three or four kinds with up to 9 each show might as well be what a table with up to 16 each shows.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Whoever_sees_the_result_has_three_or_more_possibilities_for_every_small_count(int kinds)
    {
        foreach (var alike in Tables(kinds, most: 16).GroupBy(Seen).Where(alike => alike.Any(table => table.Max() <= 9)))
        {
            var tables = alike.ToList();
            for (var kind = 0; kind < kinds; kind++)
            {
                var possible = tables.Select(table => table[kind]).Distinct().ToList();
                Assert.True(possible.Count >= 3 || !possible.Exists(SmallNumbers.IsSmall), $"{alike.Key} gives away kind {kind}: {string.Join(" or ", possible)}.");
            }
        }
    }

    [Fact]
    public void What_is_shown_adds_up_to_the_total() =>
        Assert.All(Tables(kinds: 4, most: 9).Where(table => table.Sum() >= SmallNumbers.Fewest), table =>
        {
            var safe = Safe(table);
            Assert.Equal(table.Sum(), safe.Apart.Sum(tally => tally.Count) + safe.TogetherCount);
        });

    private static SafeCounts<int> Safe(int[] counts) => SmallCounts.Of([.. counts.Select((count, kind) => new Tally<int>(kind, count))]);

    private static string Published(int[] counts) =>
        Safe(counts) switch
        {
            { ShowsNothing: true } => "nothing",
            { Together.Count: 0 } safe => string.Join(' ', safe.Apart.Select(tally => tally.Count)),
            var safe => string.Join(' ', safe.Apart.Select(tally => $"{tally.Count}").Append("|").Append($"{safe.TogetherCount}")),
        };

    /// <summary>The result with the names of its rows, as a page shows it.</summary>
    private static string Seen(int[] counts) =>
        Safe(counts) is var safe && safe.ShowsNothing ? "nothing" : $"{string.Join(' ', safe.Apart)} | {safe.TogetherCount}";

    private static IEnumerable<int[]> Tables(int kinds, int most) =>
        kinds == 0 ? [[]] : Tables(kinds - 1, most).SelectMany(rest => Enumerable.Range(0, most + 1), (rest, count) => (int[])[.. rest, count]);
}
