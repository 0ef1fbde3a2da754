using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CrisisCare.Browser.Tests.Support.Chrome))]

namespace CrisisCare.Browser.Tests.Support;

/// <summary>One real Chromium for all browser tests; each test has windows of its own in it.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private static readonly string[] Candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : Candidates.First(File.Exists),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A fresh browser profile of this size that keeps what its pages complained about.</summary>
    public async Task<Visitor> VisitAsync(Uri address, Screen screen, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            IgnoreHTTPSErrors = true,
            JavaScriptEnabled = javaScript,
            ViewportSize = screen switch
            {
                Screen.OldPhone => new ViewportSize { Width = 360, Height = 640 },
                Screen.Phone => new ViewportSize { Width = 390, Height = 844 },
                _ => new ViewportSize { Width = 1440, Height = 900 },
            },
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Visitor.OpenAsync(context, javaScript);
    }
}

public enum Screen
{
    Desktop,
    Phone,
    OldPhone,
}
