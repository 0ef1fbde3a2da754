using System.Threading.RateLimiting;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CrisisCare.Web.Security;

/// <summary>Accounts, cookies and who may: each framework default that trust.md §3.1 found wanting is changed here.</summary>
public static class Accounts
{
    /// <summary>Guards the log-in page against guessing from one address.</summary>
    public const string LogInLimit = nameof(LogInLimit);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<User>(identity =>
        {
            identity.User.RequireUniqueEmail = true;

            // The user name is the e-mail address, which is checked as one: o'brien@example.org is welcome.
            identity.User.AllowedUserNameCharacters = "";
            identity.Password = new PasswordOptions
            {
                // NIST SP 800-63B-4: at least 15 where the password is the only factor, and no rules of composition.
                RequiredLength = 15,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
            };
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddEntityFrameworkStores<CrisisCareDbContext>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.AddScoped<LogIn>();
        services.AddScoped<AccountKeeper>();
        services.AddScoped<SessionCookie>();
        var prefix = builder.Environment.IsDevelopment() ? "" : "__Host-";
        var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, cookie =>
        {
            cookie.EventsType = typeof(SessionCookie);
            cookie.Cookie.Name = prefix + "crisiscare";
            cookie.Cookie.SecurePolicy = secure;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = UserSession.AbsoluteLimit;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = "/log-in";
            cookie.LogoutPath = "/log-out";
            cookie.AccessDeniedPath = "/error/403";
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie = builder.Environment.IsDevelopment() ? new CookieBuilder() : new HttpsOnly.Cookie();
            antiforgery.Cookie.Name = prefix + "crisiscare-form";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.IsEssential = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(temporary =>
        {
            temporary.Cookie.Name = prefix + "crisiscare-message";
            temporary.Cookie.SecurePolicy = secure;
            temporary.Cookie.SameSite = SameSiteMode.Strict;
            temporary.Cookie.IsEssential = true;
        });
        services.AddAuthorizationBuilder().AddCrisisCarePolicies();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(LogInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }
}
