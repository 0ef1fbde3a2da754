using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CrisisCare.Domain.ProcessControl;
using CrisisCare.Web.Components;
using CrisisCare.Web.Components.Charts;

namespace CrisisCare.Web.Tests.Components;

/// <summary>The drawing itself; what the lines and signals are is tested with the statistics.</summary>
public sealed class SpcChartTests
{
    // Twenty points around 9, a change, fourteen around 6: research/domain.md §5 tells the rules, the numbers are made up.
    private static readonly double?[] Step = [9, 9.4, 8.6, 9.2, 8.8, 9.1, 14, 9.3, 8.7, 9, 9.2, 8.9, 9.1, 8.8, 9, 9.3, 8.7, 9.1, 9, 9.2, 6, 6.2, 5.8, 6.1, 5.9, null, 6, 6.3, 5.7, 6.1, 5.9, 6, 6.2, 5.8];
    private static readonly DateOnly First = new(2026, 1, 5);

    [Fact]
    public async Task Points_differ_by_shape_and_not_only_by_colour()
    {
        var drawing = await DrawAsync(Chart(Step));

        var shapes = drawing.QuerySelectorAll(".app-spc__drawing--wide .app-spc__point").GroupBy(point => point.ClassName).ToDictionary(group => group.Key!, group => Skeleton(group.First().GetAttribute("d")!));
        Assert.True(shapes.Count >= 2);
        Assert.Equal(shapes.Count, shapes.Values.Distinct().Count());
        Assert.Contains("app-spc__point app-spc__point--concerning", shapes.Keys);
    }

    [Fact]
    public async Task A_gap_has_no_point_and_breaks_the_line_and_so_does_a_rebase()
    {
        var drawing = await DrawAsync(Chart(Step));

        Assert.Equal(Step.Length - 1, drawing.QuerySelectorAll(".app-spc__drawing--wide .app-spc__point").Length);
        var line = drawing.QuerySelector(".app-spc__drawing--wide .app-spc__line")!.GetAttribute("d")!;
        Assert.Equal(3, line.Count(letter => letter == 'M'));
    }

    [Fact]
    public async Task After_a_rebase_the_old_lines_go_on_beside_the_new_ones()
    {
        var drawing = await DrawAsync(Chart(Step));

        Assert.Equal(2, drawing.QuerySelectorAll(".app-spc__drawing--wide .app-spc__centre").Length);
        Assert.Equal(4, drawing.QuerySelectorAll(".app-spc__drawing--wide .app-spc__limit").Length);
        Assert.Equal(3, drawing.QuerySelectorAll(".app-spc__drawing--wide .app-spc__old").Length);
        Assert.Contains(drawing.QuerySelectorAll(".app-spc__name"), name => name.TextContent.StartsWith("old mean 9.3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_has_a_drawing_for_desk_and_paper_and_one_for_a_phone_each_with_the_chart_in_words()
    {
        var drawing = await DrawAsync(Chart(Step));

        Assert.Equal(["0 0 960 420", "0 0 360 300"], drawing.QuerySelectorAll("svg").Select(svg => svg.GetAttribute("viewBox")));
        Assert.All(drawing.QuerySelectorAll("svg"), svg => Assert.Equal(("img", "In words."), (svg.GetAttribute("role"), svg.GetAttribute("aria-label"))));
        Assert.All(drawing.QuerySelectorAll("text"), words => Assert.InRange(double.Parse(words.GetAttribute("font-size")!, CultureInfo.InvariantCulture), 13, 16));
    }

    [Fact]
    public async Task Changes_are_numbered_flags_that_do_not_hide_each_other()
    {
        var flags = Enumerable.Range(1, 6).Select(number => new ChartFlag(number, First.AddDays(70 + number))).ToList();

        var drawing = await DrawAsync(Chart(Step), flags: [.. flags, new ChartFlag(7, First.AddYears(2)), new ChartFlag(8, First.AddDays(-1))]);

        Assert.Equal(["1", "2", "3", "4", "5", "6"], drawing.QuerySelectorAll(".app-spc__drawing--narrow .app-spc__flag-number").Select(number => number.TextContent));
        Assert.Equal(6, drawing.QuerySelectorAll(".app-spc__drawing--narrow .app-spc__flag").Select(flag => flag.GetAttribute("d")!.Split('h')[0].Split(' ')[1]).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(520)]
    public async Task Any_number_of_points_is_drawn_without_a_number_that_is_none_or_a_style(int points)
    {
        var values = Enumerable.Range(0, points).Select(at => (double?)(at % 7)).ToArray();

        foreach (var small in new[] { false, true })
        {
            var html = await HtmlAsync(Chart(values, rebase: false), small: small);
            Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", html, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(6.0)]
    [InlineData(1e-9)]
    [InlineData(1e9)]
    public async Task Points_that_are_all_the_same_make_a_level_line(double value)
    {
        var drawing = await DrawAsync(Chart([.. Enumerable.Repeat((double?)value, 20)], rebase: false));

        var line = drawing.QuerySelector(".app-spc__drawing--wide .app-spc__line")!.GetAttribute("d")!;
        Assert.Single(line.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries).Select(point => point.Split(' ')[1]).Distinct());
        Assert.DoesNotContain("NaN", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_multiple_has_no_words_and_is_left_to_the_words_beside_it()
    {
        var html = await HtmlAsync(Chart(Step), small: true);

        Assert.Contains("aria-hidden=\"true\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<text", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_is_encoded()
    {
        var html = await HtmlAsync(Chart(Step), alternative: "<b>\"&");

        Assert.Contains("aria-label=\"&lt;b&gt;&quot;&amp;\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_icon_has_a_shape_and_a_letter_and_there_is_none_where_nothing_is_to_say()
    {
        var better = await Rendered.Html(new SpcIconTagHelper { Variation = Variation.ImprovingLow });
        var hitOrMiss = await Rendered.Html(new SpcIconTagHelper { Assurance = Assurance.HitOrMiss });

        Assert.Contains(">L</text>", better, StringComparison.Ordinal);
        Assert.Contains(">?</text>", hitOrMiss, StringComparison.Ordinal);
        Assert.Equal("", await Rendered.Html(new SpcIconTagHelper { Assurance = Assurance.NoTarget }));
    }

    private static string Skeleton(string path) => string.Concat(path.Where(char.IsAsciiLetter));

    private static ControlChart Chart(double?[] values, bool rebase = true) => XmrChart.Of(
        [.. values.Select((value, at) => new PlotPoint(First.AddDays(7 * at), First.AddDays(7 * at + 7), value, 12))],
        new ChartOptions { Direction = Improvement.Lower, Floor = 0, Target = 6, Rebases = rebase ? [new Rebase(First.AddDays(7 * 20), "Leads begin", "Everybody works differently")] : [] });

    private static async Task<IHtmlDocument> DrawAsync(ControlChart chart, IReadOnlyList<ChartFlag>? flags = null) =>
        new HtmlParser().ParseDocument(await HtmlAsync(chart, flags: flags));

    private static Task<string> HtmlAsync(ControlChart chart, string alternative = "In words.", bool small = false, IReadOnlyList<ChartFlag>? flags = null) =>
        Rendered.Html(new SpcChartTagHelper
        {
            Chart = chart,
            Small = small,
            Dress = new ChartDress(alternative, value => value.ToString("0.#", CultureInfo.InvariantCulture), point => $"{point.From:O}", flags ?? []),
        });
}
