using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CrisisCare.Web.Data;
using CrisisCare.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CrisisCare.Web.Tests.Data;

/// <summary>Each list page, asked for in the real application as it would run on SQL Server: everything it sends is T-SQL.</summary>
public sealed class ListPagesOnSqlServerTests
{
    [Theory]
    [InlineData("/", Roles.TeamLeader)]
    [InlineData("/?lead=none&zone=Red", Roles.TeamLeader)]
    [InlineData("/my-day", Roles.Practitioner)]
    [InlineData("/tomorrow", Roles.TeamLeader)]
    [InlineData("/board/meeting", Roles.TeamLeader)]
    [InlineData("/board/meeting/sheet", Roles.Practitioner)]
    [InlineData("/my-calendar", Roles.Practitioner)]
    [InlineData("/contact?form=01a211ed-f185-71f6-9d11-f4b731cb35cc", Roles.Practitioner)]
    [InlineData("/people", Roles.TeamLeader)]
    [InlineData("/reviews", Roles.TeamLeader)]
    [InlineData("/reviews?view=held-late", Roles.TeamLeader)]
    [InlineData("/rota", Roles.TeamLeader)]
    [InlineData("/rota/day", Roles.Practitioner)]
    [InlineData("/inbox", Roles.Practitioner)]
    [InlineData("/referrals", Roles.TeamLeader)]
    [InlineData("/staff", Roles.TeamLeader)]
    [InlineData("/reconcile", Roles.TeamLeader)]
    [InlineData("/interventions", Roles.HealthcareSupportWorker)]
    [InlineData("/improvement", Roles.Improvement)]
    [InlineData("/improvement/new-faces", Roles.LivedExperiencePartner)]
    [InlineData("/improvement/new-faces/by-lead", Roles.TeamLeader)]
    [InlineData("/feedback", Roles.TeamLeader)]
    [InlineData("/feedback/posters", Roles.TeamLeader)]
    [InlineData("/feedback/surveys", Roles.TeamLeader)]
    [InlineData("/feedback/themes", Roles.TeamLeader)]
    [InlineData("/feedback/themes", Roles.LivedExperiencePartner)]
    [InlineData("/improvement/changes/ideas", Roles.LivedExperiencePartner)]
    [InlineData("/improvement/changes/time", Roles.LivedExperiencePartner)]
    [InlineData("/admin/accounts", Roles.Administrator)]
    public async Task Everything_a_list_page_sends_is_T_SQL(string path, string role)
    {
        var server = new NoServer();
        await using var app = Start(server, role);
        await app.StartAsync(TestContext.Current.CancellationToken);

        var response = await app.GetTestClient().GetAsync(new Uri("https://localhost" + path));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(server.Commands);
        Assert.All(server.Commands, sql => Assert.Empty(TransactSqlTests.Errors(sql)));
    }

    private static WebApplication Start(NoServer server, string role)
    {
        var builder = Application.CreateBuilder(["--environment=Testing", "--ConnectionStrings:SqlServer=Server=none", "--applicationName=CrisisCare.Web", $"--Logging:Folder={Path.GetTempPath()}"], logToConsole: false);
        builder.WebHost.UseTestServer();
        builder.Services.ConfigureDbContext<SqlServerCrisisCareDbContext>(options => options.AddInterceptors(server));
        builder.Services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = null);
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        builder.Services.AddSingleton(new SomebodyIs(role));
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, Somebody>("test", _ => { });

        // Hangfire would look for its tables; the web server itself stays.
        foreach (var job in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList())
        {
            builder.Services.Remove(job);
        }

        return Application.Build(builder);
    }

    private sealed record SomebodyIs(string Role);

    private sealed class Somebody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SomebodyIs who)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var identity = new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()),
                    new Claim(ClaimTypes.Name, "Somebody"),
                    new Claim(ClaimTypes.Role, who.Role),
                    new Claim(Principal.Staff, Guid.NewGuid().ToString()),
                    new Claim(Principal.Team, Guid.NewGuid().ToString()),
                ],
                "test");
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), "test")));
        }
    }
}
