using CrisisCare.Browser.Tests.Support;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Browser.Tests;

public sealed class LogInTests(Chrome chrome) : IDisposable
{
    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fran_logs_in_and_out_with_and_without_JavaScript(bool javaScript)
    {
        var address = app.Listen();
        await Given.ATeamAsync(app);
        await using var fran = await chrome.VisitAsync(address, Screen.Desktop, javaScript);

        await fran.LogInAsync("fran@example.test");
        await fran.PressAsync("Log out");

        Assert.Contains("/log-in", fran.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(fran.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_JavaScript_no_page_of_a_phone_is_wider_than_its_screen()
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        var episode = await given.APersonAsync("Grace", "Abernathy", lead: given.Sam);
        await using var fran = await chrome.VisitAsync(address, Screen.Phone, javaScript: false);
        await fran.LogInAsync("fran@example.test");

        foreach (var path in new[] { "/", "/my-day", "/contact", "/people", "/reviews", "/referrals/new", $"/people/{episode.ServiceUserId}", $"/people/{episode.ServiceUserId}/allocate" })
        {
            await fran.Page.GotoAsync(path);

            Assert.False(await fran.ScrollsSidewaysAsync(), path);
        }
    }
}
