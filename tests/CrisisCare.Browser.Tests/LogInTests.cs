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
}
