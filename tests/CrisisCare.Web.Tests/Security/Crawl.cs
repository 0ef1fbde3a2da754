using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Security;

/// <summary>One answer, and what was found in its body, headers and file name that may not be seen.</summary>
public sealed record Visit(string Url, HttpStatusCode Status, Uri? LeadsTo, string Body, bool IsHtml, IReadOnlyList<string> Found)
{
    public IHtmlDocument Document => new HtmlParser().ParseDocument(IsHtml ? Body : "");

    public override string ToString() => $"{Url} answered {(int)Status} with {string.Join(", ", Found)}";
}

/// <summary>Somebody who follows every link, sends every form and knocks at every address, and looks for what they may not see.</summary>
public sealed partial class Crawl(PageBrowser browser, Canaries canaries)
{
    /// <summary>Addresses that differ in ids and questions only; some pages lead to the month before without end.</summary>
    private const int MostOfOnePath = 4;

    private static readonly Uri Site = new("https://crisiscare.test");

    private readonly Dictionary<string, Visit> visits = [];
    private readonly Dictionary<string, int> questions = [];

    public IReadOnlyCollection<Visit> Visits => visits.Values;

    public IEnumerable<Visit> Leaks => Visits.Where(visit => visit.Found.Count > 0);

    /// <summary>Every link, every form that asks, every file, from a page on.</summary>
    public async Task FollowAsync(string start)
    {
        var ahead = new Queue<string>([start]);
        while (ahead.TryDequeue(out var url))
        {
            foreach (var next in await VisitAsync(url) is { } visit ? Links(visit) : [])
            {
                ahead.Enqueue(next);
            }
        }
    }

    public async Task KnockAsync(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            await VisitAsync(url, isEnough: false);
        }
    }

    /// <summary>Every form that changes something, sent with nothing filled in: the page that refuses it is looked at too.</summary>
    public async Task SendFormsEmptyAsync()
    {
        foreach (var visit in Visits.Where(visit => visit.IsHtml && visit.Status is HttpStatusCode.OK).DistinctBy(visit => visit.Url.Split('?')[0]).ToList())
        {
            foreach (var form in visit.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(form => !form.Action.EndsWith("/log-out", StringComparison.Ordinal)))
            {
                var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value));
                var address = form.GetAttribute("action") is { Length: > 0 } action ? action : visit.Url;
                using var content = new FormUrlEncodedContent(hidden);
                await KeepAsync($"POST {address}", await browser.Client.PostAsync(address, content));
            }
        }
    }

    private async Task<Visit?> VisitAsync(string url, bool isEnough = true)
    {
        var path = Id().Replace(url.Split('?')[0], "{id}");
        var asked = questions.GetValueOrDefault(path);
        if (visits.ContainsKey(url) || (isEnough && asked >= MostOfOnePath))
        {
            return null;
        }

        questions[path] = asked + 1;
        return await KeepAsync(url, await browser.Client.GetAsync(url));
    }

    private async Task<Visit> KeepAsync(string url, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        var isHtml = answer.Content.Headers.ContentType?.MediaType == "text/html";
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value));
        return visits[url] = new Visit(url, answer.StatusCode, answer.Headers.Location, body, isHtml, canaries.In($"{headers}\n{body}", asked: url));
    }

    private static IEnumerable<string> Links(Visit visit)
    {
        var page = visit.Document;
        var links = page.QuerySelectorAll("a[href], img[src], iframe[src], object[data], [hx-get]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.GetAttribute("hx-get")!);
        var forms = page.QuerySelectorAll<IHtmlFormElement>("form[method=get]").SelectMany(form => Asked(form, visit.Url));
        return from link in links.Concat(forms).Append(visit.LeadsTo?.ToString() ?? visit.Url)
               let address = new Uri(new Uri(Site, visit.Url), link)
               where address.Host == Site.Host && !address.AbsolutePath.StartsWith("/dist/", StringComparison.Ordinal)
               select address.PathAndQuery;
    }

    /// <summary>The form as it stands, and with each other choice of each list.</summary>
    private static IEnumerable<string> Asked(IHtmlFormElement form, string url)
    {
        var path = form.GetAttribute("action") is { Length: > 0 } action ? action : url.Split('?')[0];
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(input => (Name: input.Name!, input.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Select(select => (Name: select.Name!, Value: select.Value!))).ToList();
        string With(string? name, string? value) =>
            path + "?" + string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Name == name ? value! : field.Value)}"));
        return form.QuerySelectorAll<IHtmlSelectElement>("select[name]")
            .SelectMany(select => select.Options, (select, option) => With(select.Name, option.Value)).Append(With(null, null));
    }

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
