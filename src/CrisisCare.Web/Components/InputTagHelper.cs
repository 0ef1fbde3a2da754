using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>One line of text, a number, or a native date or time: <c>&lt;nhs-input asp-for="Surname" width="20" /&gt;</c>.</summary>
[HtmlTargetElement("nhs-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>Room for this many characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>Spaced digits, for numbers read aloud such as the NHS number.</summary>
    public bool Code { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Html.Void("input", Html.Classes(
            "nhsuk-input",
            Code ? "nhsuk-input--code" : null,
            ErrorText is null ? null : "nhsuk-input--error",
            WidthClass));
        input.Attributes["id"] = FieldId;
        input.Attributes["name"] = FieldName;
        input.Attributes["type"] = Type;
        input.Set("aria-describedby", DescribedBy);
        // A password is asked for again, never sent back.
        input.Set("value", Type == "password" || Values is not [{ Length: > 0 } value, ..] ? null : value);
        input.TakeAttributesOf(output);

        BecomeFormGroup(output);
        output.Content.AppendHtml(LabelElement());
        output.Content.AppendHtml(HintAndError());
        if (Prefix is null && Suffix is null)
        {
            output.Content.AppendHtml(input);
            return;
        }

        var wrapper = Html.Element("div", "nhsuk-input-wrapper");
        AppendAside(wrapper, "prefix", Prefix);
        wrapper.InnerHtml.AppendHtml(input);
        AppendAside(wrapper, "suffix", Suffix);
        output.Content.AppendHtml(wrapper);
    }

    private string? WidthClass => Type switch
    {
        "date" or "datetime-local" => "nhsuk-input--width-10",
        "time" => "app-input--time",
        _ => Width is { } width ? $"nhsuk-input--width-{width}" : null,
    };

    private static void AppendAside(TagBuilder wrapper, string side, string? words)
    {
        if (words is null)
        {
            return;
        }

        var aside = Html.Element("div", $"nhsuk-input-wrapper__{side}");
        aside.Attributes["aria-hidden"] = "true";
        aside.InnerHtml.Append(words);
        wrapper.InnerHtml.AppendHtml(aside);
    }
}
