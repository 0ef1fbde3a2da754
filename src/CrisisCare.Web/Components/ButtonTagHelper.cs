using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// A button, or with <c>href</c> a link that starts something: <c>&lt;nhs-button variant="secondary" small="true"&gt;Book&lt;/nhs-button&gt;</c>.
/// </summary>
[HtmlTargetElement("nhs-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>"secondary", "warning" or "reverse"; nothing for the one main button of a page.</summary>
    public string? Variant { get; set; }

    /// <summary>Only where room is short: cards and table rows.</summary>
    public bool Small { get; set; }

    public string? Href { get; set; }

    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", Html.Classes(
            "nhsuk-button",
            Variant is null ? null : $"nhsuk-button--{Variant}",
            Small ? "nhsuk-button--small" : null,
            own));
        output.Attributes.SetAttribute("data-module", "nhsuk-button");
        if (Href is null)
        {
            output.TagName = "button";
            output.Attributes.SetAttribute("type", Type);
            return;
        }

        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
    }
}
