using System.Net;
using System.Net.Http.Headers;
using CrisisCare.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Security;

/// <summary>What holds for every page there is, those included that nobody thought of when this was written.</summary>
public sealed class EveryPageTests : IDisposable
{
    private static readonly string[] OpenToAnybody = ["/accessibility", "/error/{code:int}", "/feedback/thank-you/{id:guid}", "/feedback/{token}", "/help", "/log-in", "/log-out", "/my-team/{token}", "/privacy", "/staff-survey/{token}", "/team/{slug}/you-said-we-did", "/team/{slug}/you-said-we-did/poster"];

    /// <summary>The board sends accounts that see no people on to their own first page, and asks the policy itself.</summary>
    private static readonly string[] OpenToEveryAccount = ["/", "/welcome"];

    /// <summary>Without OPTIONS, which the framework answers itself, with nothing.</summary>
    private static readonly HttpMethod[] VerbsNoPageKnows = [HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Trace];

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void Every_page_but_a_few_needs_an_account_and_a_policy()
    {
        var pages = Pages();

        var anonymous = pages.Where(page => page.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(page => page.Route);
        var withoutPolicy = pages
            .Where(page => page.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(page => !page.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null))
            .Select(page => page.Route);

        Assert.Equal(OpenToAnybody, anonymous.Order(StringComparer.Ordinal));
        Assert.Equal(OpenToEveryAccount, withoutPolicy.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_other_page_sends_a_stranger_to_the_log_in_page()
    {
        var client = app.Browser().Client;

        foreach (var page in Pages().Where(page => !OpenToAnybody.Contains(page.Route)))
        {
            var answer = await client.GetAsync(page.Url);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal("/log-in", answer.Headers.Location!.AbsolutePath);
        }
    }

    [Fact]
    public async Task No_page_answers_a_verb_it_was_not_written_for()
    {
        await Given.ATeamAsync(app);
        var client = (await app.LogInAsync("fran@example.test")).Client;

        foreach (var page in Pages())
        {
            foreach (var verb in VerbsNoPageKnows)
            {
                using var request = new HttpRequestMessage(verb, page.Url);
                var answer = await client.SendAsync(request);

                Assert.True(IsRefused(answer), $"{verb} {page.Route} answered {(int)answer.StatusCode}.");
            }
        }
    }

    [Fact]
    public async Task No_page_answers_a_handler_it_does_not_have()
    {
        await Given.ATeamAsync(app);
        var client = (await app.LogInAsync("fran@example.test")).Client;

        foreach (var page in Pages())
        {
            var answer = await client.GetAsync(page.Url + "?handler=Nonsense");

            Assert.True(IsRefused(answer), $"{page.Route} answered {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_on_every_page()
    {
        await Given.ATeamAsync(app);
        var client = (await app.LogInAsync("fran@example.test")).Client;

        foreach (var page in Pages().Where(page => !page.Route.StartsWith("/error", StringComparison.Ordinal)))
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("anything", "at all")]);
            var answer = await client.PostAsync(page.Url, form);

            Assert.True(IsRefused(answer), $"{page.Route} answered {(int)answer.StatusCode}.");
        }
    }

    [Theory]
    [InlineData("multipart/form-data", "Email=fran")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("application/x-www-form-urlencoded", "Email=a%00b")]
    public async Task A_form_that_cannot_be_read_is_refused_in_plain_words(string contentType, string body)
    {
        using var form = new StringContent(body);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        var answer = await app.Browser().Client.PostAsync("/log-in", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("We could not read that form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/help", HttpStatusCode.OK)]
    [InlineData("GET", "/", HttpStatusCode.Redirect)]
    [InlineData("GET", "/error/404", HttpStatusCode.NotFound)]
    [InlineData("GET", "/calendar/nobodys.ics", HttpStatusCode.NotFound)]
    [InlineData("GET", "/feedback/nobodys", HttpStatusCode.NotFound)]
    [InlineData("TRACE", "/help", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/log-in", HttpStatusCode.BadRequest)]
    public async Task Every_answer_carries_the_security_headers(string verb, string url, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), url);

        var answer = await app.Browser().Client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    /// <summary>Refused as such, or sent to the page that says this is somebody else's.</summary>
    private static bool IsRefused(HttpResponseMessage answer) =>
        (int)answer.StatusCode is >= 400 and < 500
        || (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.AbsolutePath == "/error/403");

    private List<(string Route, string Url, Endpoint Endpoint)> Pages() =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => ("/" + endpoint.RoutePattern.RawText!.Trim('/'), UrlOf(endpoint), (Endpoint)endpoint))];

    /// <summary>An address the route accepts; what it names does not exist.</summary>
    private static string UrlOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "int") => "404",
            _ => "00000000-0000-0000-0000-000000000001",
        }))));
}
