using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// One radio or checkbox. Its words are <c>text</c>; whatever stands between its tags is shown only while it is chosen.
/// </summary>
[HtmlTargetElement("nhs-radio", ParentTag = "nhs-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("nhs-checkbox", ParentTag = "nhs-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        var block = group.Type == "radio" ? "nhsuk-radios" : "nhsuk-checkboxes";
        var id = group.NextId();
        var isChosen = group.IsChosen(Value);
        var revealed = await output.GetChildContentAsync();

        var input = Html.Void("input", $"{block}__input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = group.Name;
        input.Attributes["type"] = group.Type;
        input.Attributes["value"] = Value;
        input.Flag("checked", isChosen);
        input.Set("aria-describedby", Hint is null ? null : $"{id}-item-hint");
        input.TakeAttributesOf(output);

        var label = Html.Element("label", $"nhsuk-label {block}__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Text);
        var item = Html.Element("div", $"{block}__item", input, label);
        if (Hint is not null)
        {
            var hint = Html.Element("div", $"nhsuk-hint {block}__hint");
            hint.Attributes["id"] = $"{id}-item-hint";
            hint.InnerHtml.Append(Hint);
            item.InnerHtml.AppendHtml(hint);
        }

        output.TagName = null;
        output.Content.SetHtmlContent(item);
        if (!revealed.IsEmptyOrWhiteSpace)
        {
            // Shown by the style sheet once its choice is made, with or without scripts; the library's own way puts
            // aria-expanded on a radio, which WAI-ARIA does not allow.
            output.Content.AppendHtml(Html.Element("div", $"{block}__conditional app-revealed", revealed));
        }
    }
}
