using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>Some lines of text: <c>&lt;nhs-textarea asp-for="Handover" count="140" rows="2" /&gt;</c>.</summary>
[HtmlTargetElement("nhs-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>The most characters allowed. Typing is never cut short: the count says how far over it is.</summary>
    public int? Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var textarea = Html.Element("textarea", Html.Classes(
            "nhsuk-textarea",
            ErrorText is null ? null : "nhsuk-textarea--error",
            Count is null ? null : "nhsuk-js-character-count"));
        textarea.Attributes["id"] = FieldId;
        textarea.Attributes["name"] = FieldName;
        textarea.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        textarea.Set("aria-describedby", Html.Classes(Count is null ? null : CountId, DescribedBy) is { Length: > 0 } ids ? ids : null);
        textarea.TakeAttributesOf(output);
        if (Values is [{ Length: > 0 } text, ..])
        {
            // HTML swallows one line break after the opening tag.
            textarea.InnerHtml.AppendHtml(text.StartsWith('\n') || text.StartsWith('\r') ? "\n" : "").Append(text);
        }

        BecomeFormGroup(output);
        if (Count is not null)
        {
            output.Attributes.SetAttribute("class", $"{output.Attributes["class"].Value} nhsuk-character-count");
            output.Attributes.SetAttribute("data-module", "nhsuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", Count);
        }

        output.Content.AppendHtml(LabelElement());
        output.Content.AppendHtml(HintAndError());
        output.Content.AppendHtml(textarea);
        if (Count is not null)
        {
            output.Content.AppendHtml(CountMessage());
        }
    }

    private string CountId => $"{FieldId}-info";

    private TagBuilder CountMessage()
    {
        var message = Html.Element("div", "nhsuk-hint nhsuk-character-count__message");
        message.Attributes["id"] = CountId;
        message.InnerHtml.Append($"You can enter up to {Count} characters");
        return message;
    }
}
