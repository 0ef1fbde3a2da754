using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// A bar as long as a share, from 0 to 1, of the room there is. It repeats, for the eye only, the number that must stand beside it:
/// <c>&lt;share-bar share="0.37" /&gt;</c>.
/// </summary>
[HtmlTargetElement("share-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareBarTagHelper : TagHelper
{
    private const int Height = 10;

    public double Share { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var width = string.Create(CultureInfo.InvariantCulture, $"{100 * Math.Clamp(Share, 0, 1):0.##}%");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-bar");
        output.Attributes.SetAttribute("width", "100%");
        output.Attributes.SetAttribute("height", Height);
        output.Attributes.SetAttribute("focusable", "false");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"""<rect class="app-bar__fill" width="{width}" height="{Height}"/>""");
    }
}
