using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>Any of a few: <c>&lt;nhs-checkboxes asp-for="Reason" legend="Why?"&gt;</c> around <c>nhs-checkbox</c> choices.</summary>
[HtmlTargetElement("nhs-checkboxes")]
public sealed class CheckboxesTagHelper : ChoiceGroupTagHelper
{
    public bool Small { get; set; }

    protected override string ChoiceType => "checkbox";

    protected override void Furnish(TagBuilder container)
    {
        ArgumentNullException.ThrowIfNull(container);
        container.Attributes["class"] = Html.Classes(
            "nhsuk-checkboxes",
            Small ? "nhsuk-checkboxes--small" : null,
            container.Attributes.TryGetValue("class", out var own) ? own : null);
        container.Attributes["data-module"] = "nhsuk-checkboxes";
    }
}
