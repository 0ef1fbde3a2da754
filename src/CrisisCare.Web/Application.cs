using System.Net;
using CrisisCare.Web.Calendar;
using CrisisCare.Web.Data;
using CrisisCare.Web.Data.DemoData;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Languages;
using CrisisCare.Web.Notifications;
using CrisisCare.Web.Pages.Referrals;
using CrisisCare.Web.Pages.Staff;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.HttpOverrides;

namespace CrisisCare.Web;

/// <summary>How the application is put together: the services first, then what a request passes on its way to a page.</summary>
public static class Application
{
    public static WebApplicationBuilder CreateBuilder(string[] args, bool logToConsole = true)
    {
        var builder = WebApplication.CreateBuilder(args);
        Settings.Check(builder.Configuration, builder.Environment);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        });
        builder.AddLogs(logToConsole);
        builder.AddDatabase();
        builder.AddAccounts();
        builder.AddJobs();
        builder.AddMail();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Migrator>();
        builder.Services.AddScoped<DemoTeam>();
        builder.Services.AddScoped<Demonstration>();
        builder.AddKeys();
        builder.Services.AddHealthChecks().AddDbContextCheck<CrisisCareDbContext>(tags: ["ready"]).AddCheck<JobsHealth>("jobs", tags: ["ready"]);
        builder.Services.AddScoped<KnownPeople>();
        builder.Services.AddScoped<HandOverLoader>();
        builder.Services.AddScoped<ApplyHandOver>();
        builder.Services.AddPages();
        builder.Services.AddPageLanguages();
        builder.Services.AddCalendarFeeds();
        builder.Services.AddUnsignedPages();
        builder.TrustProxies();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));
        return builder;
    }

    /// <summary>Whoever is not listed is not believed about where a request came from.</summary>
    private static void TrustProxies(this WebApplicationBuilder builder)
    {
        var trusted = (builder.Configuration["TrustedProxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in trusted)
            {
                if (proxy.Contains('/', StringComparison.Ordinal))
                {
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                }
                else
                {
                    options.KnownProxies.Add(IPAddress.Parse(proxy));
                }
            }
        });
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHttpsRedirection();
            app.UseHttpsOnly();
        }

        app.UseRequestLocalization("en-GB");
        app.UseRouting();
        app.UsePageLanguages();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseUnsignedPages();
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new SecurityHeaders.StaticAsset());
        app.MapRazorPages().WithStaticAssets();
        app.MapCalendarFeeds();
        app.MapHealth();
        app.MapJobs();
        return app;
    }
}
