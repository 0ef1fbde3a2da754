using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

/// <summary>
/// One mark a contact, oldest first: solid with the core group, hollow with someone else. It repeats, for the eye only,
/// the sentence that must stand beside it: <c>&lt;continuity-marks marks="row.Marks" /&gt; 3 staff in 8 contacts</c>.
/// </summary>
[HtmlTargetElement("continuity-marks", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ContinuityMarksTagHelper : TagHelper
{
    private const int Most = 60;
    private const int PerRow = 20;
    private const int Pitch = 9;
    private const int Side = 8;

    /// <summary>True where somebody of the core group took part.</summary>
    public IReadOnlyList<bool> Marks { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Marks.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var shown = Marks.Skip(Marks.Count - Most).ToArray();
        var width = Math.Min(shown.Length, PerRow) * Pitch;
        var height = ((shown.Length + PerRow - 1) / PerRow * Pitch) + 1;

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-marks");
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        output.Attributes.SetAttribute("width", width);
        output.Attributes.SetAttribute("height", height);
        output.Attributes.SetAttribute("focusable", "false");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Path("app-marks__solid", shown, solid: true));
        output.Content.AppendHtml(Path("app-marks__hollow", shown, solid: false));
        if (Marks.Count > Most)
        {
            output.PostElement.SetHtmlContent(
                $"""<span class="app-marks__more" aria-hidden="true">The latest {Most} of {Marks.Count} contacts. </span>""");
        }
    }

    private static string Path(string name, bool[] marks, bool solid)
    {
        // A hollow square's 2px line is drawn half inside and half outside its path.
        var inset = solid ? 0 : 1;
        var side = Side - (2 * inset);
        var squares = new StringBuilder();
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i] == solid)
            {
                squares.Append(
                    CultureInfo.InvariantCulture,
                    $"M{(i % PerRow * Pitch) + inset} {(i / PerRow * Pitch) + inset}h{side}v{side}h-{side}z");
            }
        }

        return squares.Length == 0 ? "" : $"""<path class="{name}" d="{squares}"/>""";
    }
}
