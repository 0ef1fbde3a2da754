using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrisisCare.Domain;
using CrisisCare.Web.Data;
using Hangfire;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CrisisCare.Web.Tests.Support;

/// <summary>The real application on a private database, at a time the test chooses: Monday 23 November 2026, 9:30am in London.</summary>
public sealed class CrisisCareApp : WebApplicationFactory<Program>
{
    private readonly TestDatabase database = new();
    private readonly Dictionary<string, string> settings = new() { ["NhsNumbers:AcceptTestRange"] = "true" };

    /// <summary>Where this application writes its log, mails and other files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("crisiscare-app-").FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Clock.GetUtcNow();

    public DateOnly Today => Clock.Today;

    public string ConnectionString => database.ConnectionString;

    public CrisisCareApp With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    public async Task<T> WithDbAsync<T>(Func<CrisisCareDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrisisCareDbContext>());
    }

    public Task WithDbAsync(Func<CrisisCareDbContext, Task> work) =>
        WithDbAsync<object?>(async db =>
        {
            await work(db);
            return null;
        });

    /// <summary>Runs a job as Hangfire would: in a scope of its own, with nobody at the keyboard.</summary>
    public async Task RunAsync<TJob>(Func<TJob, Task> run)
        where TJob : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<TJob>());
    }

    public PageBrowser Browser() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://crisiscare.test"),
        AllowAutoRedirect = false,
    }));

    /// <summary>Logs in through the log-in page, as this person would.</summary>
    public async Task<PageBrowser> LogInAsync(string email)
    {
        var browser = Browser();
        var page = await browser.OpenAsync("/log-in");
        await browser.SubmitAsync(page, "Log in", ("Email", email), ("Password", Given.Password));
        return browser;
    }

    /// <summary>Listens on a port of its own with a certificate of its own, for a real browser.</summary>
    public Uri Listen()
    {
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(SelfSigned())));
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new Uri(addresses.First());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Sqlite", database.ConnectionString);
        builder.UseSetting("Logging:Folder", Path.Combine(Folder, "logs"));
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);

            // Jobs are run by the tests themselves, through RunAsync: nothing fires by the wall clock.
            foreach (var server in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory?.Method.DeclaringType?.Assembly == typeof(HangfireServiceCollectionExtensions).Assembly).ToList())
            {
                services.Remove(server);
            }
        });
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2050, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            database.Dispose();
            if (Directory.Exists(Folder))
            {
                Directory.Delete(Folder, recursive: true);
            }
        }
    }
}
