using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace CrisisCare.Web.Components.Charts;

/// <summary>A share before and since.</summary>
public sealed record SharePair(string Name, double Before, double After);

/// <summary>Shares before and since on one line each, from 0 to 100%: a circle before, a square since, and a line between them.</summary>
public sealed class PairDrawing(IReadOnlyList<SharePair> pairs, string alternative, ChartSize size)
{
    private const double RowHeight = 78;
    private const int Side = 24;
    private readonly StringBuilder svg = new();

    public static IEnumerable<string> Both(IReadOnlyList<SharePair> pairs, string alternative) =>
        [new PairDrawing(pairs, alternative, ChartSize.Wide).Draw(), new PairDrawing(pairs, alternative, ChartSize.Narrow).Draw()];

    private double Bottom => pairs.Count * RowHeight + 8;

    private string Draw()
    {
        var height = Bottom + size.Letter * 1.8;
        Write($"<svg class=\"app-spc__drawing app-spc__drawing--{size.Name}\" viewBox=\"0 0 {size.Width} {height:0}\" width=\"{size.Width}\" height=\"{height:0}\" focusable=\"false\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(alternative)}\">");
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            Path("app-spc__grid", $"M{X(tick):0.#} 4V{Bottom:0.#}");
            Words("number", X(tick), Bottom + size.Letter * 1.3, Percent(tick), "middle");
        }

        foreach (var (pair, row) in pairs.Select((pair, row) => (pair, row)))
        {
            var y = row * RowHeight + size.Letter * 2 + 28;
            Words("name", X(0), row * RowHeight + size.Letter + 4, pair.Name, "start");
            Words("date", X(0), row * RowHeight + size.Letter * 2 + 9, $"{Percent(pair.Before)} before, {Percent(pair.After)} since", "start");
            Path("app-curves__line app-curves__line--between", $"M{X(pair.Before):0.#} {y:0.#}H{X(pair.After):0.#}");
            Path("app-curves__point app-curves__point--1", $"{CurveDrawing.Outline(1, X(pair.Before), y)}");
            Path("app-curves__point app-curves__point--2", $"{CurveDrawing.Outline(2, X(pair.After), y)}");
        }

        return svg.Append("</svg>").ToString();
    }

    private double X(double share) => Side + share * (size.Width - 2 * Side);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%");

    private void Path(string classes, FormattableString d) => Write($"<path class=\"{classes}\" d=\"{d.ToString(CultureInfo.InvariantCulture)}\"/>");

    private void Words(string name, double x, double y, string words, string anchor)
    {
        Write($"<text class=\"app-spc__{name}\" x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size.Letter}\" text-anchor=\"{anchor}\">");
        svg.Append(HtmlEncoder.Default.Encode(words)).Append("</text>");
    }

    private void Write(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
