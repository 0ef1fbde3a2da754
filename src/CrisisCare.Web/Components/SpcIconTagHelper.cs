using CrisisCare.Domain.ProcessControl;
using CrisisCare.Web.Components.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// What a chart says, as a shape with a letter in it, always beside the words: <c>&lt;spc-icon variation="…" /&gt; Common cause</c>,
/// <c>&lt;spc-icon assurance="…" /&gt; Hit or miss</c>. Nothing is drawn where there is nothing to say.
/// </summary>
[HtmlTargetElement("spc-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SpcIconTagHelper : TagHelper
{
    private const string Shield = "M3 3h26v14c0 6-5 10-13 13c-8-3-13-7-13-13z";

    public Variation? Variation { get; set; }

    public Assurance? Assurance { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (look, outline, letter) = (Variation, Assurance) switch
        {
            ({ } variation, _) => (variation.Look, variation.Outline(16, 16, variation.Look is "concerning" or "neither" ? 11 : 14), variation.Letter),
            (_, Domain.ProcessControl.Assurance.ConsistentlyMeets) => ("improving", Shield, "P"),
            (_, Domain.ProcessControl.Assurance.ConsistentlyMisses) => ("concerning", Shield, "F"),
            (_, Domain.ProcessControl.Assurance.HitOrMiss) => ("common", Shield, "?"),
            _ => ("", "", ""),
        };
        if (letter.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"app-spc-icon app-spc-icon--{look}");
        output.Attributes.SetAttribute("viewBox", "0 0 32 32");
        output.Attributes.SetAttribute("width", "32");
        output.Attributes.SetAttribute("height", "32");
        output.Attributes.SetAttribute("focusable", "false");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path d=\"{outline}\"/><text x=\"16\" y=\"21.5\" font-size=\"15\" text-anchor=\"middle\">{letter}</text>");
    }
}
