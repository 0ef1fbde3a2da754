using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Languages;

/// <summary>A picture of Easy Read: <c>&lt;easy-icon icon="Icon.Phone" /&gt;</c>. Our own drawings; the words beside it say the same, so it is hidden from screen readers.</summary>
[HtmlTargetElement("easy-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EasyIconTagHelper : TagHelper
{
    private const string Head = "<circle cx=\"32\" cy=\"20\" r=\"11\"/><path d=\"M10 58c0-14 10-22 22-22s22 8 22 22z\"/>";

    public Icon Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-easy__icon");
        output.Attributes.SetAttribute("viewBox", "0 0 64 64");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Drawing);
    }

    private string Drawing => Icon switch
    {
        Icon.Person => Head,
        Icon.Group => "<g transform=\"translate(-11 4) scale(.8)\">" + Head + "</g><g transform=\"translate(24 4) scale(.8)\">" + Head + "</g><g class=\"app-easy__front\" transform=\"translate(4 10) scale(.86)\">" + Head + "</g>",
        Icon.Calendar => "<path class=\"app-easy__line\" d=\"M8 14h48v42H8zM8 26h48M20 8v10M44 8v10\"/><path d=\"M18 33h8v8h-8zM34 33h8v8h-8zM18 45h8v6h-8z\"/>",
        Icon.Door => "<path class=\"app-easy__line\" d=\"M16 58V6h32v52M6 58h52\"/><circle cx=\"41\" cy=\"33\" r=\"3\"/>",
        Icon.Phone => "<path d=\"M16 6l10 3 3 14-8 5c3 8 8 13 15 16l5-8 14 4 3 10c-2 6-7 9-14 8C24 55 8 38 7 20 7 13 10 8 16 6z\"/>",
        Icon.Sun => "<circle cx=\"32\" cy=\"32\" r=\"13\"/><path class=\"app-easy__line\" d=\"M32 4v9M32 51v9M4 32h9M51 32h9M12 12l6 6M46 46l6 6M52 12l-6 6M18 46l-6 6\"/>",
        Icon.Moon => "<path d=\"M40 6a27 27 0 1 0 18 37A24 24 0 0 1 40 6z\"/>",
        Icon.Question => "<path class=\"app-easy__line\" d=\"M20 22a12 12 0 1 1 18 11c-4 2-6 5-6 10\"/><circle cx=\"32\" cy=\"54\" r=\"4\"/>",
        Icon.Speech => "<path d=\"M6 8h52v34H30L16 57V42H6z\"/>",
        Icon.Warning => "<path d=\"M32 5l29 52H3z\"/><path class=\"app-easy__hole\" d=\"M32 22v18M32 47v4\"/>",
        Icon.Hospital => "<path class=\"app-easy__line\" d=\"M8 58V12h48v46zM4 58h56\"/><path d=\"M28 20h8v8h8v8h-8v8h-8v-8h-8v-8h8z\"/>",
        _ => "<path class=\"app-easy__line\" d=\"M12 18h40v38H12zM32 18V6\"/><circle cx=\"32\" cy=\"32\" r=\"6\"/><path d=\"M21 49c0-6 5-9 11-9s11 3 11 9z\"/>",
    };
}
