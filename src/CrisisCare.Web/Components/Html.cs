using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Components;

internal static class Html
{
    public static TagBuilder Element(string name, string? classes, params IHtmlContent[] children)
    {
        var element = new TagBuilder(name);
        if (classes is not null)
        {
            element.Attributes["class"] = classes;
        }

        foreach (var child in children)
        {
            element.InnerHtml.AppendHtml(child);
        }

        return element;
    }

    public static TagBuilder Void(string name, string classes)
    {
        var element = Element(name, classes);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder Hidden(string words)
    {
        var span = Element("span", "nhsuk-u-visually-hidden");
        span.InnerHtml.Append(words);
        return span;
    }

    public static string Classes(params ReadOnlySpan<string?> classes) =>
        string.Join(' ', classes.ToArray().Where(one => !string.IsNullOrWhiteSpace(one)));

    /// <summary>Sets the attribute, or leaves it out when there is nothing to say.</summary>
    public static void Set(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }
    }

    public static void Flag(this TagBuilder element, string name, bool on)
    {
        if (on)
        {
            element.Attributes[name] = name;
        }
    }

    /// <summary>
    /// Attributes the page wrote that the component does not know (autocomplete, inputmode, hx-get) belong to the control.
    /// </summary>
    public static void TakeAttributesOf(this TagBuilder element, TagHelperOutput output)
    {
        foreach (var attribute in output.Attributes)
        {
            var text = attribute.Value switch
            {
                null => attribute.Name,
                IHtmlContent content => content.AsText(),
                var value => value.ToString(),
            };
            if (attribute.Name == "class")
            {
                element.Attributes["class"] = Classes(element.Attributes.GetValueOrDefault("class"), text);
            }
            else
            {
                element.Attributes[attribute.Name] = text;
            }
        }
    }

    private static string AsText(this IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, NullHtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
