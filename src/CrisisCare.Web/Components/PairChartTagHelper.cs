using CrisisCare.Web.Components.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>Shares before and since with their key: <c>&lt;pair-chart pairs="…" alternative="…" /&gt;</c>.</summary>
[HtmlTargetElement("pair-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PairChartTagHelper : TagHelper
{
    public IReadOnlyList<SharePair> Pairs { get; set; } = [];

    public string Alternative { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-spc app-curves");
        foreach (var drawing in PairDrawing.Both(Pairs, Alternative))
        {
            output.Content.AppendHtml(drawing);
        }

        output.Content.AppendHtml($"<ul class=\"app-spc-key\"><li>{CurveDrawing.Mark(1)}Before go-live</li><li>{CurveDrawing.Mark(2)}Since go-live</li></ul>");
    }
}
