using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// A date someone knows by heart, such as a birthday: <c>&lt;nhs-date asp-for="DateOfBirth" /&gt;</c> on a
/// <see cref="DateParts"/>. A date to be picked is <c>&lt;nhs-input type="date"&gt;</c>.
/// </summary>
[HtmlTargetElement("nhs-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FieldTagHelper
{
    public string LegendSize { get; set; } = "s";

    /// <summary>"bday" makes a browser offer the person's own date of birth: only on forms people fill in about themselves.</summary>
    public bool OwnBirthday { get; set; }

    protected override string? ErrorText =>
        base.ErrorText ?? ErrorFor(Part("Day")) ?? ErrorFor(Part("Month")) ?? ErrorFor(Part("Year"));

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var typed = For?.Model as DateParts;
        var legend = Html.Element("legend", $"nhsuk-fieldset__legend nhsuk-fieldset__legend--{LegendSize}");
        legend.InnerHtml.Append(LabelText);
        var fields = Html.Element(
            "div",
            "nhsuk-date-input",
            Item("Day", typed?.Day, width: 2),
            Item("Month", typed?.Month, width: 2),
            Item("Year", typed?.Year, width: 4));
        fields.Attributes["id"] = FieldId;
        var fieldset = Html.Element("fieldset", "nhsuk-fieldset", legend, HintAndError(), fields);
        fieldset.Attributes["role"] = "group";
        fieldset.Set("aria-describedby", DescribedBy);

        BecomeFormGroup(output);
        output.Content.AppendHtml(fieldset);
    }

    private string Part(string part) => $"{FieldName}.{part}";

    private TagBuilder Item(string part, string? value, int width)
    {
        var id = FieldIds.For(Part(part));
        // An error of the whole date belongs to all three fields.
        var isWrong = base.ErrorText is not null || ErrorFor(Part(part)) is not null;

        var label = Html.Element("label", "nhsuk-label nhsuk-date-input__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(part);

        var input = Html.Void("input", Html.Classes(
            "nhsuk-input", isWrong ? "nhsuk-input--error" : null, $"nhsuk-input--width-{width}", "nhsuk-date-input__input"));
        input.Attributes["id"] = id;
        input.Attributes["name"] = Part(part);
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Set("value", string.IsNullOrEmpty(value) ? null : value);
        input.Set("autocomplete", OwnBirthday ? $"bday-{part.ToLowerInvariant()}" : null);

        var group = Html.Element("div", Html.Classes("nhsuk-form-group", isWrong ? "nhsuk-form-group--error" : null), label, input);
        return Html.Element("div", "nhsuk-date-input__item", group);
    }
}
