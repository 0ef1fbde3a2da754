using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CrisisCare.Web.Tests.Support;

/// <summary>A page as somebody without JavaScript has it, and the answer it came with.</summary>
public sealed record BrowsedPage(IHtmlDocument Document, HttpResponseMessage Response, string Url)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The words of the page, spaces made single.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".nhsuk-error-summary li").Select(item => item.TextContent.Trim())];
}

/// <summary>Opens pages and fills their own forms, hidden fields and antiforgery token included.</summary>
public sealed class PageBrowser(HttpClient client)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Client => client;

    public async Task<BrowsedPage> OpenAsync(string url)
    {
        var response = await client.GetAsync(url);
        return await FollowAsync(response, url);
    }

    /// <summary>Presses a button of the page after changing some of its form's fields; a field set to null is left out.</summary>
    public async Task<BrowsedPage> SubmitAsync(BrowsedPage page, string button, params (string Name, string? Value)[] fields)
    {
        var (form, pressed) = FindForm(page, button);
        var values = Values(form, pressed);
        foreach (var group in fields.GroupBy(field => field.Name))
        {
            values.RemoveAll(value => value.Key == group.Key);
            values.AddRange(group.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
        }

        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Url;
        var response = await client.PostAsync(string.IsNullOrEmpty(action) ? page.Url : action, new FormUrlEncodedContent(values));
        return await FollowAsync(response, action);
    }

    private static (IElement Form, IElement Button) FindForm(BrowsedPage page, string button)
    {
        var pressed = page.Document.QuerySelectorAll("form button, form input[type=submit]").FirstOrDefault(element => element.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"No button says “{button}” on the page headed “{page.Heading}”.");
        return (pressed.Closest("form")!, pressed);
    }

    private static List<KeyValuePair<string, string>> Values(IElement form, IElement pressed)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" }:
                    break;
                case IHtmlInputElement input:
                    values.Add(KeyValuePair.Create(name, input.Value));
                    break;
                case IHtmlSelectElement select:
                    values.AddRange(select.SelectedOptions.Select(option => KeyValuePair.Create(name, option.Value)));
                    break;
                case IHtmlTextAreaElement area:
                    values.Add(KeyValuePair.Create(name, area.Value));
                    break;
            }
        }

        if (pressed.GetAttribute("name") is { } pressedName)
        {
            values.Add(KeyValuePair.Create(pressedName, pressed.GetAttribute("value") ?? ""));
        }

        return values;
    }

    private async Task<BrowsedPage> FollowAsync(HttpResponseMessage response, string url)
    {
        for (var hops = 0; hops < 5 && response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther; hops++)
        {
            url = response.Headers.Location!.ToString();
            response = await client.GetAsync(url);
        }

        var html = await response.Content.ReadAsStringAsync();
        return new BrowsedPage(Parser.ParseDocument(html), response, url);
    }
}
