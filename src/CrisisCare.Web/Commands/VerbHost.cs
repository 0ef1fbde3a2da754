using CrisisCare.Web.Data;

namespace CrisisCare.Web.Commands;

/// <summary>The application put together for one verb: it is never started, so no port is opened and no job runs.</summary>
public sealed class VerbHost(Terminal terminal, Func<WebApplicationBuilder> createBuilder)
{
    public Terminal Terminal => terminal;

    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        await using var app = Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>For verbs that read or write records, which need a database that is up to date.</summary>
    public Task<int> RunOnDatabaseAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken) =>
        RunAsync(async services =>
        {
            await ReadyDatabase.EnsureAsync(services, cancellationToken);
            return await work(services);
        });

    private WebApplication Build()
    {
        try
        {
            return createBuilder().Build();
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or InvalidDataException or ArgumentException)
        {
            throw new EnvironmentException($"A setting is wrong: {problem.Message}");
        }
    }
}
