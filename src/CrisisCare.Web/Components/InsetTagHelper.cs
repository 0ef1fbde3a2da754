using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>A remark set apart: <c>&lt;nhs-inset&gt;&lt;p&gt;…&lt;/p&gt;&lt;/nhs-inset&gt;</c>.</summary>
[HtmlTargetElement("nhs-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Html.Classes("nhsuk-inset-text", output.Attributes["class"]?.Value?.ToString()));
        output.PreContent.SetHtmlContent(Html.Hidden("Information: "));
    }
}
