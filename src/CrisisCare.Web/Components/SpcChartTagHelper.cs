using CrisisCare.Domain.ProcessControl;
using CrisisCare.Web.Components.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// The drawing of a control chart, once for a desk and paper and once for a phone, of which the style sheet shows one; or with
/// <c>small="true"</c> as a small multiple. The sentence stands before it and the table after it: <c>&lt;spc-chart chart="…" dress="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("spc-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SpcChartTagHelper : TagHelper
{
    public ControlChart Chart { get; set; } = null!;

    public ChartDress Dress { get; set; } = null!;

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-spc");
        foreach (var size in Small ? [ChartSize.Small] : new[] { ChartSize.Wide, ChartSize.Narrow })
        {
            output.Content.AppendHtml(SpcDrawing.Of(Chart, Dress, size));
        }
    }
}
