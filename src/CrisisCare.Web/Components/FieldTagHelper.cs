using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// What every question on a form has: a name, a label or legend, a hint, and, after a refused answer, the sentence
/// saying why and the answer as it was typed. All of it comes from <c>asp-for</c> and ModelState; a form that is not
/// bound to a model, such as a filter, says <c>name</c> and <c>value</c> itself.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext? ViewContext { get; set; }

    public string? Name { get; set; }

    public string? Id { get; set; }

    public string? Value { get; set; }

    public string? Label { get; set; }

    /// <summary>"s", "m", "l" or "xl"; empty for the weight of the text around it.</summary>
    public string LabelSize { get; set; } = "s";

    /// <summary>The label is also the heading of the page: it becomes its <c>h1</c>.</summary>
    public bool PageHeading { get; set; }

    public string? Hint { get; set; }

    /// <summary>A refusal of the page's own; otherwise the first one ModelState holds for the field.</summary>
    public string? Error { get; set; }

    protected string FieldName => Name
        ?? (For is null ? "" : ViewContext?.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name) ?? For.Name);

    protected string FieldId => Id ?? FieldIds.For(FieldName);

    protected string LabelText => Label ?? For?.Metadata.GetDisplayName() ?? FieldName;

    protected string? HintText => Hint ?? For?.Metadata.Description;

    protected string HintId => $"{FieldId}-hint";

    protected string ErrorId => $"{FieldId}-error";

    protected virtual string? ErrorText => Error ?? ErrorFor(FieldName);

    protected IReadOnlyList<string> Values => Value is not null ? [Value] : FieldValues.Of(Entry(FieldName), For?.Model);

    protected string? DescribedBy
    {
        get
        {
            var ids = new[] { HintText is null ? null : HintId, ErrorText is null ? null : ErrorId }.OfType<string>();
            return string.Join(' ', ids) is { Length: > 0 } described ? described : null;
        }
    }

    protected ModelStateEntry? Entry(string key) =>
        ViewContext is not null && ViewContext.ModelState.TryGetValue(key, out var entry) ? entry : null;

    protected string? ErrorFor(string key) =>
        Entry(key)?.Errors is [var first, ..] ? FieldErrors.Sentence(first) : null;

    protected void BecomeFormGroup(TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Html.Classes("nhsuk-form-group", ErrorText is null ? null : "nhsuk-form-group--error"));
    }

    protected IHtmlContent LabelElement()
    {
        var label = Html.Element("label", Html.Classes("nhsuk-label", LabelSize.Length == 0 ? null : $"nhsuk-label--{LabelSize}"));
        label.Attributes["for"] = FieldId;
        label.InnerHtml.Append(LabelText);
        return PageHeading ? Html.Element("h1", "nhsuk-label-wrapper", label) : label;
    }

    protected IHtmlContent HintAndError()
    {
        var content = new HtmlContentBuilder();
        if (HintText is { } hintText)
        {
            var hint = Html.Element("div", "nhsuk-hint");
            hint.Attributes["id"] = HintId;
            hint.InnerHtml.Append(hintText);
            content.AppendHtml(hint);
        }

        if (ErrorText is { } errorText)
        {
            var error = Html.Element("span", "nhsuk-error-message", Html.Hidden("Error: "));
            error.Attributes["id"] = ErrorId;
            error.InnerHtml.Append(errorText);
            content.AppendHtml(error);
        }

        return content;
    }
}
