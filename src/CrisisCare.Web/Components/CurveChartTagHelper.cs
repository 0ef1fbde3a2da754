using CrisisCare.Web.Components.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// Curves with their key, once for a desk and paper and once for a phone: <c>&lt;curve-chart picture="…" /&gt;</c>. The sentence stands
/// before it and the table after it.
/// </summary>
[HtmlTargetElement("curve-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CurveChartTagHelper : TagHelper
{
    public CurvePicture Picture { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-spc app-curves");
        foreach (var drawing in CurveDrawing.Both(Picture))
        {
            output.Content.AppendHtml(drawing);
        }

        output.Content.AppendHtml("<ul class=\"app-spc-key\">");
        foreach (var curve in Picture.Curves)
        {
            output.Content.AppendHtml("<li>").AppendHtml(CurveDrawing.Mark(curve.Look)).Append(curve.Name).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }
}
