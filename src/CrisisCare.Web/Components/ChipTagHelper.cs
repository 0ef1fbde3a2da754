using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary><c>&lt;nhs-chip value="HomeVisit" text="Home visit" hint="Booked 9am" /&gt;</c></summary>
[HtmlTargetElement("nhs-chip", ParentTag = "nhs-chips", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChipTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        var id = group.NextId();

        var input = Html.Void("input", "app-chip__input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = group.Name;
        input.Attributes["type"] = group.Type;
        input.Attributes["value"] = Value;
        input.Flag("checked", group.IsChosen(Value));
        input.TakeAttributesOf(output);

        var text = Html.Element("span", "app-chip__text");
        text.InnerHtml.Append(Text);
        var label = Html.Element("label", "app-chip__label", text);
        label.Attributes["for"] = id;
        if (Hint is not null)
        {
            var hint = Html.Element("span", "app-chip__hint");
            hint.InnerHtml.Append(Hint);
            label.InnerHtml.Append(" ").AppendHtml(hint);
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "app-chip");
        output.Content.AppendHtml(input);
        output.Content.AppendHtml(label);
    }
}
