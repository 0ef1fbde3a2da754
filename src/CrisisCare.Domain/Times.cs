namespace CrisisCare.Domain;

/// <summary>Stretches of time that neither touch nor overlap, in order.</summary>
public sealed class Times
{
    public static readonly Times None = new([]);

    public Times(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> spans)
    {
        var merged = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var span in spans.Where(span => span.From < span.To).OrderBy(span => span.From))
        {
            if (merged is [.., var last] && span.From <= last.To)
            {
                merged[^1] = (last.From, last.To > span.To ? last.To : span.To);
            }
            else
            {
                merged.Add(span);
            }
        }

        Spans = merged;
    }

    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Spans { get; }

    public TimeSpan Total => Spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + (span.To - span.From));

    public Times Without(Times other)
    {
        var left = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var (from, to) in Spans)
        {
            var start = from;
            for (var at = other.FirstEndingAfter(from); at < other.Spans.Count && other.Spans[at].From < to; at++)
            {
                left.Add((start, other.Spans[at].From));
                start = other.Spans[at].To;
            }

            left.Add((start, to));
        }

        return new Times(left);
    }

    private int FirstEndingAfter(DateTimeOffset moment)
    {
        var (low, high) = (0, Spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Spans[middle].To > moment ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
