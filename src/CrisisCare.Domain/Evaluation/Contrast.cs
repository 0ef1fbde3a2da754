using CrisisCare.Domain.Measures;

namespace CrisisCare.Domain.Evaluation;

/// <summary>One side of a contrast.</summary>
/// <param name="Count">How many people, reviews or weeks it is worked out from.</param>
/// <param name="Value">A median or a share; empty without data and where it belongs to too few people.</param>
public sealed record Side(int Count, double? Value, bool IsHidden = false);

/// <summary>A number before go-live and since, how far they differ and where the true difference plausibly lies.</summary>
/// <param name="Name">What is compared, as a row of a table says it.</param>
/// <param name="Counted">"people", "reviews" or "weeks".</param>
/// <param name="Difference">Since − before; empty where either side has no number.</param>
public sealed record Contrast(string Name, NumberStyle Style, (string One, string Many) Counted, Side Before, Side After, double? Difference, Interval? Interval)
{
    /// <summary>Printed beside every interval that was drawn by it: the same seed gives the same interval.</summary>
    public const int Seed = 14;

    public const int Resamples = 2000;

    public static readonly (string One, string Many) People = ("person", "people");
    public static readonly (string One, string Many) Weeks = ("week", "weeks");

    /// <summary>The counts are rounded to the nearest 5, so that a few people left out cannot be worked out by subtracting.</summary>
    public bool IsAbout { get; init; }

    /// <summary>Whether chance alone would seldom give so large a difference; empty without an interval.</summary>
    public bool? Moved => Interval?.Excludes(0);

    public string Sentence => (Difference, Interval) switch
    {
        ({ } difference, { } interval) =>
            $"{Style.Value(Before.Value!.Value)} before go-live, {Style.Value(After.Value!.Value)} since: a difference of {Style.Difference(difference)} ({IntervalWords(interval)}). {Judgement(interval)}",
        _ when Before.IsHidden || After.IsHidden => $"Not shown: fewer than {SmallNumbers.Fewest} {(Counted == Weeks ? Weeks.Many : People.Many)} on one side.",
        _ => $"No data yet {Missing}.",
    };

    public Contrast About() => this with { IsAbout = true, Before = Before with { Count = SmallNumbers.About(Before.Count) }, After = After with { Count = SmallNumbers.About(After.Count) } };

    public string BeforeWords => Words(Before);

    public string AfterWords => Words(After);

    public string DifferenceWords => Difference is { } difference ? Style.Difference(difference) : "";

    public string IntervalText => Interval is { } interval ? Style.Between(interval) : "";

    /// <summary>Medians of people. Each value belongs to somebody, so few of them are not shown.</summary>
    public static Contrast OfMedians(string name, NumberStyle style, IReadOnlyList<(EpisodeFacts Episode, double Value)> before, IReadOnlyList<(EpisodeFacts Episode, double Value)> after) =>
        OfMedians(
            name, style, People, [.. before.Select(one => one.Value)], [.. after.Select(one => one.Value)],
            (EvaluationSides.People(before.Select(one => one.Episode)), EvaluationSides.People(after.Select(one => one.Episode))));

    /// <summary>Medians of weeks, each about a whole team. A few weeks are too few for an interval.</summary>
    public static Contrast OfWeeks(string name, NumberStyle style, IReadOnlyList<double> before, IReadOnlyList<double> after) =>
        OfMedians(name, style, Weeks, before, after, (before.Count, after.Count));

    /// <param name="people">How many people each side belongs to, which decides whether it is shown.</param>
    public static Contrast OfShares(string name, (string One, string Many) counted, (int Yes, int All) before, (int Yes, int All) after, (int Before, int After) people)
    {
        var (hideBefore, hideAfter) = (SmallNumbers.IsSmall(people.Before), SmallNumbers.IsSmall(people.After));
        var found = hideBefore || hideAfter ? null : ShareDifference.Of(before, after);

        return new Contrast(
            name, NumberStyle.Share, counted, Shown(before.All, Share(before), hideBefore), Shown(after.All, Share(after), hideAfter), found?.Difference, found?.Interval);
    }

    private static Contrast OfMedians(
        string name, NumberStyle style, (string One, string Many) counted, IReadOnlyList<double> before, IReadOnlyList<double> after, (int Before, int After) people)
    {
        var (hideBefore, hideAfter) = (SmallNumbers.IsSmall(people.Before), SmallNumbers.IsSmall(people.After));
        var found = hideBefore || hideAfter ? null : MedianDifference.Bootstrap(before, after, Seed, Resamples);

        return new Contrast(
            name, style, counted, Shown(people.Before, Spread.Of(before)?.Median, hideBefore), Shown(people.After, Spread.Of(after)?.Median, hideAfter),
            found?.Difference, found?.Interval);
    }

    /// <summary>What an interval says, without saying why.</summary>
    internal static string Judgement(Interval interval) => interval.Excludes(0)
        ? "The interval leaves out 0, so chance alone would seldom give this difference."
        : "The interval includes 0, so chance could explain the difference.";

    internal string IntervalWords(Interval interval) =>
        $"{Math.Round(interval.Level * 100)}% interval {Style.Between(interval)}";

    private string Missing => (Before.Count, After.Count) switch
    {
        (0, 0) => "before go-live or since",
        (0, _) => "from before go-live",
        _ => "from since go-live",
    };

    private string Words(Side side) => side switch
    {
        { IsHidden: true } => Counted == Weeks ? $"fewer than {SmallNumbers.Fewest} weeks" : SmallNumbers.NotShown,
        { Value: { } value } => $"{Style.Value(value)} ({(IsAbout ? "about " : "")}{UkFormat.Count(side.Count, Counted.One, Counted.Many)})",
        _ => "no data yet",
    };

    private static Side Shown(int count, double? value, bool hide) => hide ? new Side(0, null, IsHidden: true) : new Side(count, value);

    private static double? Share((int Yes, int All) side) => side.All == 0 ? null : (double)side.Yes / side.All;
}
