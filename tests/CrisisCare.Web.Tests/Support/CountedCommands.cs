using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Support;

/// <summary>
/// Counts the commands that are sent to one database, by listening to what Entity Framework tells the process about itself.
/// </summary>
public sealed class CountedCommands(string connectionString) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    public static CountedCommands Of(CrisisCareApp app)
    {
        var commands = new CountedCommands(app.ConnectionString);
        commands.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(commands));
        return commands;
    }

    public async Task<int> DuringAsync(Func<Task> work)
    {
        var before = count;
        await work();
        return count - before;
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(listener.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Value is Microsoft.EntityFrameworkCore.Diagnostics.CommandExecutedEventData executed
            && executed.Command.Connection?.ConnectionString == connectionString)
        {
            Interlocked.Increment(ref count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
