using System.Net;
using CrisisCare.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CrisisCare.Web.Tests.Security;

public sealed class HttpsOnlyTests : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Whoever_comes_without_HTTPS_is_told_so()
    {
        var answer = await At("http://crisiscare.test").GetAsync("/log-in");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("CrisisCare answers over HTTPS only.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await At("http://crisiscare.test").GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task On_the_machine_itself_the_pages_open_and_cookies_are_Secure_all_the_same()
    {
        var answer = await At("http://localhost").GetAsync("/log-in");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-crisiscare-form=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    private HttpClient At(string address) =>
        app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false });
}
