using CrisisCare.Web.Commands;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CrisisCare.Web.Tests.Support;

/// <summary>What a verb told the shell, and what it wrote.</summary>
public sealed record VerbResult(int ExitCode, string Out, string Error);

/// <summary>The verbs as somebody at a shell has them, on a private database, on Monday 23 November 2026 at 9:30am.</summary>
public sealed class VerbRun : IDisposable
{
    private readonly TestDatabase database = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    public string Folder { get; } = Directory.CreateTempSubdirectory("crisiscare-files-").FullName;

    public static string Oracle(string file) => Path.Combine(AppContext.BaseDirectory, "Oracles", file);

    public Task<VerbResult> RunAsync(params string[] args) => RunAsync("", args);

    public async Task<VerbResult> RunAsync(string typed, string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = await Verbs.RunAsync(args, new Terminal(new StringReader(typed), output, error, CanAsk: false), CreateBuilder);
        return new VerbResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file as somebody's spreadsheet would, and says where it is.</summary>
    public string File(string name, params string[] lines)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }

    public async Task<T> WithDbAsync<T>(Func<CrisisCareDbContext, Task<T>> work)
    {
        await using var app = CreateBuilder().Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrisisCareDbContext>());
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private WebApplicationBuilder CreateBuilder()
    {
        var builder = Application.CreateBuilder(
            ["--environment=Testing", $"--contentRoot={Folder}", $"--ConnectionStrings:Sqlite={database.ConnectionString}", "--NhsNumbers:AcceptTestRange=true"],
            logToConsole: false);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        return builder;
    }
}
