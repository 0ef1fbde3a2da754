using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CrisisCare.Domain.ProcessControl;

namespace CrisisCare.Web.Components.Charts;

/// <summary>
/// Draws a chart as SVG, with classes and presentation attributes only, which the strict policy allows. What it shows of each stretch: its
/// centre and limits, the old ones carried on thinly after a rebase, the target, the changes as numbered flags, and the line of points,
/// broken at gaps and at a rebase.
/// </summary>
public sealed partial class SpcDrawing
{
    private readonly ControlChart chart;
    private readonly ChartDress dress;
    private readonly ChartFrame frame;
    private readonly StringBuilder svg = new();

    private SpcDrawing(ControlChart chart, ChartDress dress, ChartSize size)
    {
        (this.chart, this.dress) = (chart, dress);
        frame = new ChartFrame(chart, dress, size);
    }

    private ChartSize Size => frame.Size;

    public static string Of(ControlChart chart, ChartDress dress, ChartSize size)
    {
        var drawing = new SpcDrawing(chart, dress, size);
        drawing.Draw();
        return drawing.svg.ToString();
    }

    private void Draw()
    {
        var role = Size.HasWords ? $"role=\"img\" aria-label=\"{Encoded(dress.Alternative)}\"" : "aria-hidden=\"true\"";
        Write($"<svg class=\"app-spc__drawing app-spc__drawing--{Size.Name}\" viewBox=\"0 0 {Size.Width} {Size.Height}\" width=\"{Size.Width}\" height=\"{Size.Height}\" focusable=\"false\" {role}>");
        DrawAxes();
        DrawFlags();
        DrawLimits();
        DrawTarget();
        DrawPoints();
        DrawNames();
        svg.Append("</svg>");
    }

    private void DrawAxes()
    {
        foreach (var tick in frame.Axis.Ticks.Where(tick => Size.HasWords || tick == frame.Axis.From))
        {
            Line("grid", frame.Left, frame.Y(tick), frame.Right, frame.Y(tick));
            Words("number", frame.Left - 8, frame.Y(tick) + Size.Letter * 0.35, dress.Number(tick), "end");
        }

        if (Size.HasWords && chart.Points.Count > 0)
        {
            DrawDates();
        }
    }

    /// <summary>The day a period begins, the month of an event: its day might point at somebody. The year where it is new.</summary>
    private void DrawDates()
    {
        var areEvents = chart.Kind is ChartKind.G or ChartKind.T;
        var dates = chart.Points.Select(point => areEvents ? point.Plot.To : point.Plot.From).ToList();
        var areMonths = areEvents || dates.All(date => date.Day == 1);
        var every = (int)Math.Ceiling(Size.DateWidth / frame.Step);
        var year = 0;

        for (var at = 0; at < dates.Count; at += every)
        {
            Line("tick", frame.X(at), frame.Bottom, frame.X(at), frame.Bottom + 5);
            Words("date", frame.X(at), frame.Bottom + Size.Letter * 1.4, dates[at].ToString(areMonths ? "MMM" : "d MMM", CultureInfo.InvariantCulture), "middle");

            if (dates[at].Year != year)
            {
                year = dates[at].Year;
                Words("date", frame.X(at), frame.Bottom + Size.Letter * 2.6, year.ToString(CultureInfo.InvariantCulture), "middle");
            }
        }
    }

    private void DrawFlags()
    {
        foreach (var (flag, x, lane) in frame.Flags)
        {
            Line("change", x, Size.HasWords ? frame.LaneY(lane) : frame.Top, x, frame.Bottom);

            if (Size.HasWords)
            {
                Write($"<path class=\"app-spc__flag\" d=\"M{x:0.#} {frame.LaneY(lane):0.#}h{ChartFrame.FlagWidth}v{ChartFrame.FlagHeight}h-{ChartFrame.FlagWidth}z\"/>");
                Words("flag-number", x + ChartFrame.FlagWidth / 2, frame.LaneY(lane) + ChartFrame.FlagHeight / 2 + Size.Letter * 0.35, flag.Number.ToString(CultureInfo.InvariantCulture), "middle");
            }
        }
    }

    private void DrawPoints()
    {
        var line = new StringBuilder();

        for (var at = 0; at < chart.Points.Count; at++)
        {
            if (chart.Points[at] is { Plot.Value: { } value } point)
            {
                var goesOn = at > 0 && chart.Points[at - 1] is { Plot.Value: not null } before && before.Segment == point.Segment;
                line.Append(CultureInfo.InvariantCulture, $"{(goesOn ? 'L' : 'M')}{frame.X(at):0.#} {frame.Y(value):0.#}");
            }
        }

        Write($"<path class=\"app-spc__line\" d=\"{line}\"/>");
        var radius = Size.PointRadius(frame.Step);

        foreach (var (point, at) in chart.Points.Select((point, at) => (point, at)))
        {
            if (point.Plot.Value is { } value)
            {
                Write($"<path class=\"app-spc__point app-spc__point--{point.Variation.Look}\" d=\"{point.Variation.Outline(frame.X(at), frame.Y(value), radius)}\"");
                svg.Append(Size.NamesLines ? $"><title>{Encoded(dress.Point(point.Plot))}</title></path>" : "/>");
            }
        }
    }

    private void Line(string name, double x1, double y1, double x2, double y2) =>
        Write($"<path class=\"app-spc__{name}\" d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\"/>");

    private void Words(string name, double x, double y, string words, string anchor)
    {
        if (Size.HasWords)
        {
            Write($"<text class=\"app-spc__{name}\" x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{Size.Letter}\" text-anchor=\"{anchor}\">");
            svg.Append(Encoded(words)).Append("</text>");
        }
    }

    private void Write(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(words);
}
