using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// Radios, or checkboxes with <c>type="checkbox"</c>, as large buttons for a thumb, so that a whole form fits a phone:
/// <c>&lt;nhs-chips asp-for="How" legend="How?"&gt;</c> around <c>nhs-chip</c> choices.
/// </summary>
[HtmlTargetElement("nhs-chips")]
public sealed class ChipsTagHelper : ChoiceGroupTagHelper
{
    public string Type { get; set; } = "radio";

    /// <summary>1 for names with a line below them; 2 for single words.</summary>
    public int Columns { get; set; } = 2;

    protected override string ChoiceType => Type;

    protected override void Furnish(TagBuilder container)
    {
        ArgumentNullException.ThrowIfNull(container);
        container.Attributes["class"] = Html.Classes(
            "app-chips",
            Columns == 1 ? "app-chips--one-column" : null,
            container.Attributes.TryGetValue("class", out var own) ? own : null);
    }
}
