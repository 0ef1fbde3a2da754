namespace CrisisCare.Domain.ProcessControl;

/// <summary>What one kind of chart makes of the values of one segment.</summary>
/// <param name="Limits">Those of the whole segment.</param>
/// <param name="Each">Those of each value, in order.</param>
/// <param name="Flags">What each value was flagged with, in order.</param>
internal sealed record SegmentFit(Limits Limits, double? MeanMovingRange, IReadOnlyList<Limits> Each, IReadOnlyList<Flag> Flags);

/// <summary>
/// Cuts a chart at its recorded changes and puts gaps aside. A gap is left out of everything: the values on either side of it follow each
/// other in moving ranges, runs and trends. A week in which nobody was accepted is no observation, and a team with such weeks would
/// otherwise never be told of a change. The picture breaks the line there, so that nobody reads across it unawares.
/// </summary>
internal static class Segmentation
{
    public static ControlChart Draw(
        ChartKind kind, IReadOnlyList<PlotPoint> points, ChartOptions options, Func<IReadOnlyList<PlotPoint>, SegmentFit> fit)
    {
        var segments = new List<ChartSegment>();
        var drawn = new List<ChartPoint>(points.Count);
        var starts = Starts(points, options.Rebases);

        foreach (var (start, index) in starts.Select((start, index) => (start, index)))
        {
            var last = index + 1 < starts.Count ? starts[index + 1].First - 1 : points.Count - 1;
            var values = Enumerable.Range(start.First, last - start.First + 1).Select(at => points[at]).Where(point => point.Value is not null).ToList();
            var made = values.Count == 0 ? null : fit(values);

            segments.Add(new ChartSegment(
                start.First, last, values.Count, made?.Limits, made?.MeanMovingRange, start.Rebase,
                segments.LastOrDefault(segment => segment.Limits is not null)));
            drawn.AddRange(Judged(points, start.First, last, index, made, options.Direction));
        }

        return new ControlChart(kind, drawn, segments, options);
    }

    private static IEnumerable<ChartPoint> Judged(
        IReadOnlyList<PlotPoint> points, int first, int last, int segment, SegmentFit? fit, Improvement direction)
    {
        var next = 0;

        for (var at = first; at <= last; at++)
        {
            if (fit is null || points[at].Value is null)
            {
                yield return new ChartPoint(points[at], segment, Limits: null, Signals.None, Variation.CommonCause);
                continue;
            }

            var flag = fit.Flags[next];
            var variation = flag.High is { } high ? Variation.Of(high, direction) : Variation.CommonCause;
            yield return new ChartPoint(points[at], segment, fit.Each[next++], flag.Signals, variation);
        }
    }

    /// <summary>The first point of each segment. Of two changes that begin with the same point the later one names it.</summary>
    private static List<(int First, Rebase? Rebase)> Starts(IReadOnlyList<PlotPoint> points, IReadOnlyList<Rebase> rebases)
    {
        List<(int First, Rebase? Rebase)> starts = points.Count == 0 ? [] : [(0, null)];

        foreach (var rebase in rebases.OrderBy(rebase => rebase.From))
        {
            var first = points.TakeWhile(point => point.From < rebase.From).Count();

            if (first == 0 || first >= points.Count)
            {
                continue;
            }

            starts.RemoveAll(start => start.First == first);
            starts.Add((first, rebase));
        }

        return starts;
    }
}
