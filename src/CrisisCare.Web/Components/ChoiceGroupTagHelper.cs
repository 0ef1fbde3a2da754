using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>One question with its choices below it, in a fieldset whose legend is the question.</summary>
public abstract class ChoiceGroupTagHelper : FieldTagHelper
{
    public string? Legend { get; set; }

    /// <summary>"s", "m", "l" or "xl"; empty for the weight of the text around it.</summary>
    public string LegendSize { get; set; } = "s";

    protected abstract string ChoiceType { get; }

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Label ??= Legend;
        context.Items[typeof(ChoiceGroup)] = new ChoiceGroup(FieldName, FieldId, Values, ChoiceType);
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var choices = await output.GetChildContentAsync();
        var container = Html.Element("div", null);
        container.TakeAttributesOf(output);
        Furnish(container);
        container.InnerHtml.AppendHtml(choices);

        BecomeFormGroup(output);
        output.Content.AppendHtml(Fieldset(container));
    }

    protected abstract void Furnish(TagBuilder container);

    private TagBuilder Fieldset(IHtmlContent container)
    {
        var legend = Html.Element("legend", Html.Classes("nhsuk-fieldset__legend", LegendSize.Length == 0 ? null : $"nhsuk-fieldset__legend--{LegendSize}"));
        if (PageHeading)
        {
            var heading = Html.Element("h1", "nhsuk-fieldset__heading");
            heading.InnerHtml.Append(LabelText);
            legend.InnerHtml.AppendHtml(heading);
        }
        else
        {
            legend.InnerHtml.Append(LabelText);
        }

        var fieldset = Html.Element("fieldset", "nhsuk-fieldset", legend, HintAndError(), container);
        fieldset.Set("aria-describedby", DescribedBy);
        return fieldset;
    }
}
