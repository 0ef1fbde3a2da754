using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// One of a list too long for radios: <c>&lt;nhs-select asp-for="LeadId" items="Model.Leads" empty="Choose a lead" /&gt;</c>.
/// </summary>
[HtmlTargetElement("nhs-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The words of a first option with no value.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Html.Element("select", Html.Classes("nhsuk-select", ErrorText is null ? null : "nhsuk-select--error"));
        select.Attributes["id"] = FieldId;
        select.Attributes["name"] = FieldName;
        select.Set("aria-describedby", DescribedBy);
        select.TakeAttributesOf(output);

        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(Empty, ""), chosen: false));
        }

        var values = Values;
        foreach (var item in Items)
        {
            var isChosen = values.Count > 0
                ? values.Contains(item.Value ?? item.Text, StringComparer.OrdinalIgnoreCase)
                : item.Selected;
            select.InnerHtml.AppendHtml(Option(item, isChosen));
        }

        BecomeFormGroup(output);
        output.Content.AppendHtml(LabelElement());
        output.Content.AppendHtml(HintAndError());
        output.Content.AppendHtml(select);
    }

    private static TagBuilder Option(SelectListItem item, bool chosen)
    {
        var option = Html.Element("option", null);
        option.Set("value", item.Value);
        option.Flag("selected", chosen);
        option.Flag("disabled", item.Disabled);
        option.InnerHtml.Append(item.Text);
        return option;
    }
}
