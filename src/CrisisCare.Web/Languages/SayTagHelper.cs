using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Languages;

/// <summary>
/// Words for people: <c>&lt;h2 say="Next.Heading"&gt;&lt;/h2&gt;</c>, <c>&lt;p say="Lead.Is" with="@(new[] { name })"&gt;&lt;/p&gt;</c> or <c>&lt;p say-line="line"&gt;&lt;/p&gt;</c>.
/// <c>lang-of="Key"</c> only says which language the words inside are in.
/// </summary>
[HtmlTargetElement("*", Attributes = "say")]
[HtmlTargetElement("*", Attributes = "say-line")]
[HtmlTargetElement("*", Attributes = "lang-of")]
public sealed class SayTagHelper(PeoplesWords words) : TagHelper
{
    public string? Say { get; set; }

    public object[]? With { get; set; }

    public Line? SayLine { get; set; }

    public string? LangOf { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagMode = TagMode.StartTagAndEndTag;
        var line = SayLine ?? (Say is { } key ? new Line(key, With ?? []) : null);
        if ((line?.AsWritten is null ? words.LangOf(line?.Key ?? LangOf ?? "") : PageLanguage.Current == PageLanguage.English ? null : PageLanguage.English.Code) is { } lang)
        {
            output.Attributes.SetAttribute("lang", lang);
            output.Attributes.SetAttribute("dir", "ltr");
        }

        if (line is not null)
        {
            output.Content.SetContent(line.AsWritten ?? words.Of(line));
        }
    }
}
