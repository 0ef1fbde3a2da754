using CrisisCare.Web.Data;
using CrisisCare.Web.Data.DemoData;
using CrisisCare.Web.Jobs;

namespace CrisisCare.Web.Commands;

/// <summary>The verb without a name: gets the database ready, then serves pages until it is told to stop.</summary>
public static class Serve
{
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly HashSet<string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName",
        "AllowedHosts", "ConnectionStrings", "Database", "DataProtection", "Demo", "NhsNumbers", "Smtp", "Seq", "Logging", "Serilog", "PublicUrl", "TrustedProxies",
    };

    public static async Task<int> RunAsync(string[] args)
    {
        args = args is ["serve", .. var rest] ? rest : args;
        if (args.FirstOrDefault(IsUnknown) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"serve does not know {unknown}. Settings are given as --urls=…, --environment=… or --Section:Key=value; see docs/operations.md.");
            return ExitCodes.WrongUsage;
        }

        try
        {
            var builder = Application.CreateBuilder(args);
            if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            {
                builder.WebHost.UseUrls(DefaultUrl);
            }

            await using var app = Application.Build(builder);
            await PrepareAsync(app);
            await app.StartAsync();
            Announce(app);
            await app.WaitForShutdownAsync();
            return ExitCodes.Done;
        }
        catch (EnvironmentException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Environment;
        }
        catch (Microsoft.Data.Sqlite.SqliteException problem)
        {
            await Console.Error.WriteLineAsync($"The SQLite database cannot be used (SQLite error {problem.SqliteErrorCode}). Check ConnectionStrings__Sqlite, the folder's rights and the disk.");
            return ExitCodes.Environment;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"CrisisCare could not start: {problem.Message}");
            return ExitCodes.Environment;
        }
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ReadyDatabase.EnsureAsync(scope.ServiceProvider, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Demonstration>().PrepareAsync(CancellationToken.None);
        app.ScheduleJobs();
    }

    private static void Announce(WebApplication app)
    {
        foreach (var url in app.Urls)
        {
            Console.WriteLine($"CrisisCare is running at {url}");
        }

        if (app.Configuration.GetValue<bool>("Demo:Enabled"))
        {
            Console.WriteLine("Demonstration accounts are on the log-in page.");
        }
    }

    private static bool IsUnknown(string arg) =>
        arg.StartsWith('-') && !Settings.Contains(arg.TrimStart('-').Split('=', ':')[0]);
}
