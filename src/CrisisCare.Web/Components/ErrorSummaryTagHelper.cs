using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// First on every page with a form: <c>&lt;nhs-error-summary /&gt;</c>. Nothing when every answer was accepted; otherwise
/// each refusal once, linked to its field. The NHS script moves the focus here.
/// </summary>
[HtmlTargetElement("nhs-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var errors = Errors().DistinctBy(error => error.Sentence).ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        var list = Html.Element("ul", "nhsuk-list nhsuk-error-summary__list");
        foreach (var (key, sentence) in errors)
        {
            list.InnerHtml.AppendHtml(Item(key, sentence));
        }

        var heading = Html.Element("h2", "nhsuk-error-summary__heading");
        heading.InnerHtml.Append("There is a problem");
        var alert = Html.Element("div", null, heading, Html.Element("div", "nhsuk-error-summary__body", list));
        alert.Attributes["role"] = "alert";

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nhsuk-error-summary");
        output.Attributes.SetAttribute("data-module", "nhsuk-error-summary");
        output.Content.SetHtmlContent(alert);
    }

    private IEnumerable<(string Key, string Sentence)> Errors() =>
        from entry in ViewContext?.ModelState ?? []
        where entry.Value?.Errors.Count > 0
        orderby Position(entry.Key)
        select (entry.Key, FieldErrors.Sentence(entry.Value.Errors[0]));

    private TagBuilder Item(string key, string sentence)
    {
        var item = Html.Element("li", null);
        if (key.Length == 0)
        {
            item.InnerHtml.Append(sentence);
            return item;
        }

        var link = Html.Element("a", null);
        link.Attributes["href"] = $"#{FieldIds.For(IsDate(key) ? $"{key}.Day" : key)}";
        link.InnerHtml.Append(sentence);
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    // A date has no field of its own to go to, only its day, month and year.
    private bool IsDate(string key) => Path(key).LastOrDefault()?.ModelType == typeof(DateParts);

    // ModelState keeps no order of its own. Models are written in the order of their page.
    private string Position(string key)
    {
        var parent = ViewContext?.ViewData.ModelMetadata;
        var places = new List<string>();
        foreach (var step in Path(key))
        {
            places.Add(parent?.Properties.ToList().IndexOf(step!).ToString("D4", CultureInfo.InvariantCulture) ?? "");
            parent = step;
        }

        return string.Join('.', places);
    }

    private IEnumerable<ModelMetadata?> Path(string key)
    {
        var metadata = ViewContext?.ViewData.ModelMetadata;
        foreach (var part in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            metadata = metadata?.Properties[part];
            yield return metadata;
        }
    }
}
