using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// One fact: <c>&lt;nhs-summary-row key="Lead" href="/people/7/lead" action="Change"&gt;Sam Adeyemi&lt;/nhs-summary-row&gt;</c>.
/// The key follows the action for screen readers: "Change lead".
/// </summary>
[HtmlTargetElement("nhs-summary-row", ParentTag = "nhs-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public string? Href { get; set; }

    public string Action { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var key = Html.Element("dt", "nhsuk-summary-list__key");
        key.InnerHtml.Append(Key);
        var value = Html.Element("dd", "nhsuk-summary-list__value", await output.GetChildContentAsync());

        output.TagName = "div";
        output.Attributes.SetAttribute("class", Html.Classes(
            "nhsuk-summary-list__row", Href is null ? "nhsuk-summary-list__row--no-actions" : null));
        output.Content.SetHtmlContent(key);
        output.Content.AppendHtml(value);
        if (Href is null)
        {
            return;
        }

        var link = Html.Element("a", "nhsuk-link");
        link.Attributes["href"] = Href;
        link.InnerHtml.Append(Action).AppendHtml(Html.Hidden($" {Key.ToLowerInvariant()}"));
        output.Content.AppendHtml(Html.Element("dd", "nhsuk-summary-list__actions", link));
    }
}
