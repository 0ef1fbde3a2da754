using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>Facts with their names, around <c>nhs-summary-row</c>.</summary>
[HtmlTargetElement("nhs-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", Html.Classes("nhsuk-summary-list", output.Attributes["class"]?.Value?.ToString()));
    }
}
