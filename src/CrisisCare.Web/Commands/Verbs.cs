using System.CommandLine;
using System.Data.Common;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrisisCare.Web.Commands;

/// <summary>Every verb but serve: each does one thing, says what came of it and ends. See docs/operations.md.</summary>
public static class Verbs
{
    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, Terminal.OfProcess, () => Application.CreateBuilder([], logToConsole: false));

    public static async Task<int> RunAsync(string[] args, Terminal terminal, Func<WebApplicationBuilder> createBuilder)
    {
        var root = Root(new VerbHost(terminal, createBuilder));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return await ExplainAsync(root, parsed, terminal);
        }

        var invocation = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception problem) when (Answer(problem) is { } answer)
        {
            await terminal.SayAsync(answer.Sentence);
            return answer.ExitCode;
        }
    }

    private static RootCommand Root(VerbHost host)
    {
        var root = new RootCommand("CrisisCare, for NHS crisis teams. Without a verb it serves the pages.")
        {
            new Command("serve", "Serves the pages and runs the jobs. The default."),
            MigrateVerb.Create(host),
            SeedVerb.Create(host),
            UserVerbs.Create(host),
            ImportVerbs.Create(host),
            ExportVerbs.Create(host),
            MeasuresVerbs.Create(host),
            CheckVerb.Create(host),
        };
        root.Directives.Clear();
        return root;
    }

    /// <summary>Wrong usage: what is wrong, then the help of the verb it was meant for.</summary>
    private static async Task<int> ExplainAsync(RootCommand root, ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            await terminal.SayAsync(error.Message);
        }

        await terminal.SayAsync("");
        var path = new List<string>();
        for (var verb = parsed.CommandResult; verb.Command != root; verb = (System.CommandLine.Parsing.CommandResult)verb.Parent!)
        {
            path.Insert(0, verb.Command.Name);
        }

        await root.Parse([.. path, "--help"]).InvokeAsync(new InvocationConfiguration { Output = terminal.Error });
        return ExitCodes.WrongUsage;
    }

    /// <summary>What to say of a problem and what to tell the shell. Never a stack trace, and nothing a row of the database holds.</summary>
    private static (string Sentence, int ExitCode)? Answer(Exception problem) => problem switch
    {
        RefusedInputException => (problem.Message, ExitCodes.RefusedInput),
        EnvironmentException => (problem.Message, ExitCodes.Environment),
        OperationCanceledException => ("Stopped. Nothing was changed.", ExitCodes.Environment),
        DbUpdateException => ("The database refused the change, perhaps because somebody changed the same thing just now. Nothing was changed: try again.", ExitCodes.Environment),
        DbException or RetryLimitExceededException =>
            ("The database cannot be reached or used. Check ConnectionStrings__SqlServer or ConnectionStrings__Sqlite, that the server is running and that the file may be written.", ExitCodes.Environment),
        IOException or UnauthorizedAccessException => ($"A file or folder cannot be used: {problem.Message}", ExitCodes.Environment),
        _ => ($"CrisisCare did not expect this ({problem.GetType().Name}). Please report it, with the verb you used.", ExitCodes.Environment),
    };
}
