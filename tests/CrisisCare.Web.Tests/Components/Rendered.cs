using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrisisCare.Web.Tests.Components;

/// <summary>What a component writes, without a page or a server around it.</summary>
internal static class Rendered
{
    public static async Task<string> Html(
        TagHelper component, string words = "", IDictionary<object, object>? items = null, TagHelper[]? children = null)
    {
        var context = new TagHelperContext([], items ?? new Dictionary<object, object>(), Guid.NewGuid().ToString());
        var output = new TagHelperOutput("nhs", [], async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.Append(words);
            foreach (var child in children ?? [])
            {
                content.AppendHtml(await Html(child, items: context.Items));
            }

            return content;
        });

        component.Init(context);
        await component.ProcessAsync(context, output);
        if (words.Length > 0 && !output.IsContentModified)
        {
            output.Content.SetContent(words);
        }

        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
