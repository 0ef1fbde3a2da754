using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>Something to stop at: <c>&lt;nhs-warning heading="This would be a new face"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/nhs-warning&gt;</c>.</summary>
[HtmlTargetElement("nhs-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public string Heading { get; set; } = "Important";

    /// <summary>2 for a warning straight below the page's heading; 3 inside a section.</summary>
    public int HeadingLevel { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = Html.Element("div", "nhsuk-card__content", HeadingElement(), await output.GetChildContentAsync());

        output.TagName = "div";
        output.Attributes.SetAttribute("class", "nhsuk-card nhsuk-card--warning");
        output.Content.SetHtmlContent(content);
    }

    private TagBuilder HeadingElement()
    {
        var heading = Html.Element($"h{HeadingLevel}", "nhsuk-card__heading");
        if (Heading == "Important")
        {
            heading.InnerHtml.Append(Heading);
            return heading;
        }

        var words = Html.Element("span", null, Html.Hidden("Important: "));
        words.Attributes["role"] = "text";
        words.InnerHtml.Append(Heading);
        heading.InnerHtml.AppendHtml(words);
        return heading;
    }
}
