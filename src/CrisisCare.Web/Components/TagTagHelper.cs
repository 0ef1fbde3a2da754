using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>A state in an adjective: <c>&lt;nhs-tag colour="red"&gt;Overdue&lt;/nhs-tag&gt;</c>.</summary>
[HtmlTargetElement("nhs-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>white, grey, green, aqua-green, blue, purple, pink, red, orange or yellow.</summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", Html.Classes("nhsuk-tag", Colour is null ? null : $"nhsuk-tag--{Colour}"));
    }
}
