using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>One of a few: <c>&lt;nhs-radios asp-for="Reason" legend="Why?"&gt;</c> around <c>nhs-radio</c> choices.</summary>
[HtmlTargetElement("nhs-radios")]
public sealed class RadiosTagHelper : ChoiceGroupTagHelper
{
    public bool Small { get; set; }

    protected override string ChoiceType => "radio";

    protected override void Furnish(TagBuilder container)
    {
        ArgumentNullException.ThrowIfNull(container);
        container.Attributes["class"] = Html.Classes(
            "nhsuk-radios",
            Small ? "nhsuk-radios--small" : null,
            container.Attributes.TryGetValue("class", out var own) ? own : null);
        container.Attributes["data-module"] = "nhsuk-radios";
    }
}
