using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace CrisisCare.Web.Components.Charts;

/// <summary>Draws curves as SVG with classes and presentation attributes only, which the strict policy allows.</summary>
public sealed class CurveDrawing
{
    private const double MarkRadius = 5;
    private const int MostNarrowTicks = 6;
    private static readonly ChartSize Wide = ChartSize.Wide with { Height = 400, Right = 24 };
    private static readonly ChartSize Narrow = ChartSize.Narrow with { Right = 12 };

    private readonly CurvePicture picture;
    private readonly ChartSize size;
    private readonly Axis axis;
    private readonly StringBuilder svg = new();

    private CurveDrawing(CurvePicture picture, ChartSize size)
    {
        (this.picture, this.size) = (picture, size);
        axis = Axis.Over(picture.Curves.SelectMany(curve => curve.Points).Select(point => point.Y).Append(picture.Highest ?? 0), size.Ticks);
    }

    private double Top => size.Letter * 2.4;

    private double Bottom => size.Height - size.Letter * 3.4;

    private double Right => size.Width - size.Right;

    /// <summary>For a desk and paper, and for a phone, of which the style sheet shows one.</summary>
    public static IEnumerable<string> Both(CurvePicture picture) => [Of(picture, Wide), Of(picture, Narrow)];

    /// <summary>A mark with a piece of its line, for the key.</summary>
    public static string Mark(int look) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg class=\"app-curves__mark\" viewBox=\"0 0 44 24\" width=\"44\" height=\"24\" focusable=\"false\" aria-hidden=\"true\"><path class=\"app-curves__line app-curves__line--{look}\" d=\"M1 12H43\"/><path class=\"app-curves__point app-curves__point--{look}\" d=\"{Outline(look, 22, 12)}\"/></svg>");

    private static string Of(CurvePicture picture, ChartSize size)
    {
        var drawing = new CurveDrawing(picture, size);
        drawing.Draw();
        return drawing.svg.ToString();
    }

    private void Draw()
    {
        Write($"<svg class=\"app-spc__drawing app-spc__drawing--{size.Name}\" viewBox=\"0 0 {size.Width} {size.Height}\" width=\"{size.Width}\" height=\"{size.Height}\" focusable=\"false\" role=\"img\" aria-label=\"{Encoded(picture.Alternative)}\">");
        Words("name", size.Left, size.Letter, picture.Up, "start");

        foreach (var tick in axis.Ticks)
        {
            Path("app-spc__grid", $"M{size.Left} {Y(tick):0.#}H{Right:0.#}");
            Words("number", size.Left - 8, Y(tick) + size.Letter * 0.35, picture.Number(tick), "end");
        }

        var every = size.Name == Wide.Name || picture.Ticks.Count <= MostNarrowTicks ? 1 : 2;
        foreach (var (at, words) in picture.Ticks.Where((_, place) => place % every == 0))
        {
            Path("app-spc__tick", $"M{X(at):0.#} {Bottom:0.#}v5");
            Words("date", X(at), Bottom + size.Letter * 1.4, words, "middle");
        }

        Words("name", (size.Left + Right) / 2, size.Height - size.Letter * 0.5, picture.Across, "middle");
        foreach (var curve in picture.Curves)
        {
            Path($"app-curves__line app-curves__line--{curve.Look}", Line(curve));
        }

        foreach (var curve in picture.Curves)
        {
            foreach (var (x, y) in curve.Points)
            {
                Path($"app-curves__point app-curves__point--{curve.Look}", $"{Outline(curve.Look, X(x), Y(y))}");
            }
        }

        svg.Append("</svg>");
    }

    private string Line(Curve curve)
    {
        var line = new StringBuilder();
        foreach (var (x, y) in curve.Points)
        {
            line.Append(CultureInfo.InvariantCulture, $"{(line.Length == 0 ? 'M' : 'L')}{X(x):0.#} {Y(y):0.#}");
        }

        return line.ToString();
    }

    private double X(double value) => size.Left + (value - picture.From) / (picture.To - picture.From) * (Right - size.Left);

    private double Y(double value) => Bottom - (value - axis.From) / (axis.To - axis.From) * (Bottom - Top);

    /// <summary>Circle, square, triangle, diamond.</summary>
    internal static string Outline(int look, double x, double y)
    {
        FormattableString path = look switch
        {
            1 => $"M{x - MarkRadius:0.#} {y:0.#}a{MarkRadius} {MarkRadius} 0 1 0 {MarkRadius * 2} 0a{MarkRadius} {MarkRadius} 0 1 0 {-MarkRadius * 2} 0z",
            2 => $"M{x - MarkRadius:0.#} {y - MarkRadius:0.#}h{MarkRadius * 2}v{MarkRadius * 2}h{-MarkRadius * 2}z",
            3 => $"M{x:0.#} {y - MarkRadius * 1.3:0.#}l{MarkRadius * 1.3:0.#} {MarkRadius * 2.2:0.#}h{-MarkRadius * 2.6:0.#}z",
            _ => $"M{x:0.#} {y - MarkRadius * 1.3:0.#}l{MarkRadius * 1.3:0.#} {MarkRadius * 1.3:0.#}l{-MarkRadius * 1.3:0.#} {MarkRadius * 1.3:0.#}l{-MarkRadius * 1.3:0.#} {-MarkRadius * 1.3:0.#}z",
        };
        return path.ToString(CultureInfo.InvariantCulture);
    }

    private void Path(string classes, FormattableString d) => Path(classes, d.ToString(CultureInfo.InvariantCulture));

    private void Path(string classes, string d) => svg.Append("<path class=\"").Append(classes).Append("\" d=\"").Append(d).Append("\"/>");

    private void Words(string name, double x, double y, string words, string anchor)
    {
        Write($"<text class=\"app-spc__{name}\" x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size.Letter}\" text-anchor=\"{anchor}\">");
        svg.Append(Encoded(words)).Append("</text>");
    }

    private void Write(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(words);
}
