using System.Globalization;
using System.Text;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Components.Charts;

/// <summary>The lines that points are judged by.</summary>
public sealed partial class SpcDrawing
{
    private const double LineGap = 1.15;

    private void DrawLimits()
    {
        foreach (var segment in chart.Segments.Where(segment => segment.Limits is not null))
        {
            var (from, to) = (frame.Edge(segment.First), frame.Edge(segment.Last + 1));
            Lines("old", segment.Before?.Limits, from, to);
            Level("centre", segment.Limits?.Centre, from, to);

            if (chart.Kind == ChartKind.P)
            {
                Steps(segment, limits => limits.Lower);
                Steps(segment, limits => limits.Upper);
            }
            else
            {
                Level("limit", chart.Drawn(segment.Limits)?.Lower, from, to);
                Level("limit", chart.Drawn(segment.Limits)?.Upper, from, to);
            }
        }
    }

    private void DrawTarget()
    {
        if (chart.HasData)
        {
            Level("target", chart.Options.Target, frame.Left, frame.Right);
        }
    }

    private void Lines(string name, Limits? limits, double from, double to)
    {
        var drawn = chart.Drawn(limits);
        Level(name, drawn?.Lower, from, to);
        Level(name, drawn?.Centre, from, to);
        Level(name, drawn?.Upper, from, to);
    }

    private void Level(string name, double? value, double from, double to)
    {
        if (value is { } known)
        {
            Line(name, from, frame.Y(known), to, frame.Y(known));
        }
    }

    /// <summary>Limits that are wider where there were fewer people: a step for each point, none for a gap.</summary>
    private void Steps(ChartSegment segment, Func<Limits, double?> side)
    {
        var path = new StringBuilder();
        var goesOn = false;

        for (var at = segment.First; at <= segment.Last; at++)
        {
            var height = chart.Drawn(chart.Points[at].Limits) is { } limits ? side(limits) : null;

            if (height is { } known)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(goesOn ? 'L' : 'M')}{frame.Edge(at):0.#} {frame.Y(known):0.#}H{frame.Edge(at + 1):0.#}");
            }

            goesOn = height is not null;
        }

        if (path.Length > 0)
        {
            Write($"<path class=\"app-spc__limit\" d=\"{path}\"/>");
        }
    }

    /// <summary>The name and number of each line at its right end, moved apart where two would stand on each other.</summary>
    private void DrawNames()
    {
        if (!Size.NamesLines || chart.Latest is not { } latest)
        {
            return;
        }

        var limits = chart.Drawn(latest.Limits);
        var old = chart.Current?.Before?.Limits?.Centre;
        var names = new (string Name, double? Value)[]
            {
                ("upper limit", limits?.Upper), (chart.CentreWord, limits?.Centre), ("lower limit", limits?.Lower), ("target", chart.Options.Target), ($"old {chart.CentreWord}", old),
            }
            .Where(line => line.Value is not null)
            .OrderByDescending(line => line.Value)
            .Select(line => (Words: $"{line.Name} {dress.Number(line.Value!.Value)}", Y: frame.Y(line.Value!.Value) + Size.Letter * 0.35))
            .ToList();

        foreach (var (words, y) in names.Zip(Apart([.. names.Select(name => name.Y)]), (name, y) => (name.Words, y)))
        {
            Words("name", frame.Right + 8, y, words, "start");
        }
    }

    /// <summary>From the top down each is pushed below the one before, then from the bottom up where there is no more room.</summary>
    private List<double> Apart(List<double> heights)
    {
        var room = Size.Letter * LineGap;

        for (var at = 1; at < heights.Count; at++)
        {
            heights[at] = Math.Max(heights[at], heights[at - 1] + room);
        }

        for (var at = heights.Count - 1; at >= 0; at--)
        {
            var below = at == heights.Count - 1 ? frame.Bottom + Size.Letter : heights[at + 1] - room;
            heights[at] = Math.Min(heights[at], below);
        }

        return heights;
    }
}
