using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>More, for those who want it: <c>&lt;nhs-details summary="Change the time"&gt;…&lt;/nhs-details&gt;</c>.</summary>
[HtmlTargetElement("nhs-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    /// <summary>A panel across the page, for a stack of them that opens like an accordion.</summary>
    public bool Expander { get; set; }

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = Html.Element("span", "nhsuk-details__summary-text");
        words.InnerHtml.Append(Summary);

        output.TagName = "details";
        output.Attributes.SetAttribute("class", Html.Classes("nhsuk-details", Expander ? "nhsuk-expander" : null));
        if (Open)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("open", null, HtmlAttributeValueStyle.Minimized));
        }

        var content = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(Html.Element("summary", "nhsuk-details__summary", words));
        output.Content.AppendHtml(Html.Element("div", "nhsuk-details__text", content));
    }
}
