using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// The shape and colour of a zone, always beside its name, never in place of it:
/// <c>&lt;zone-mark zone-shape="Octagon" zone-colour="Red" /&gt; Red zone</c>.
/// </summary>
[HtmlTargetElement("zone-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ZoneMarkTagHelper : TagHelper
{
    /// <summary>Octagon, Triangle, Circle, Diamond or Square.</summary>
    public string ZoneShape { get; set; } = "Circle";

    /// <summary>Red, Amber, Green, Blue, Black or Grey.</summary>
    public string ZoneColour { get; set; } = "Grey";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"app-zone-mark app-zone-mark--{ZoneColour.ToLowerInvariant()}");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("width", "24");
        output.Attributes.SetAttribute("height", "24");
        output.Attributes.SetAttribute("focusable", "false");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"""<path d="{Outline}"/>""");
    }

    private string Outline => ZoneShape.ToLowerInvariant() switch
    {
        "octagon" => "M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z",
        "triangle" => "M12 2 23 22H1z",
        "diamond" => "M12 1 23 12 12 23 1 12z",
        "square" => "M2.5 2.5h19v19h-19z",
        _ => "M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21z",
    };
}
