using System.CommandLine;
using CrisisCare.Web.Data;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrisisCare.Web.Commands;

/// <summary>Brings the database up to date, or prints what a database administrator would run instead.</summary>
public static class MigrateVerb
{
    public static Command Create(VerbHost host)
    {
        var script = new Option<bool>("--script") { Description = "Print the T-SQL for SQL Server instead; no server is needed, and running it twice is safe." };
        var output = new Option<string?>("--out") { Description = "Write the script to this file.", HelpName = "FILE" };
        var verb = new Command("migrate", "Brings the database up to date.") { script, output };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(output) is not null && !result.GetValue(script))
            {
                result.AddError("--out goes with --script.");
            }
        });
        verb.SetAction((parsed, stop) => parsed.GetValue(script)
            ? PrintAsync(host.Terminal, parsed.GetValue(output), stop)
            : host.RunAsync(services => MigrateAsync(services, host.Terminal, stop)));
        return verb;
    }

    /// <summary>The tables of CrisisCare, then those of its job queue.</summary>
    public static string Script()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        var tables = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        return $"{tables}{Environment.NewLine}{SqlServerObjectsInstaller.GetInstallScript(schema: null, enableHeavyMigrations: false)}";
    }

    private static async Task<int> PrintAsync(Terminal terminal, string? output, CancellationToken cancellationToken)
    {
        if (output is null)
        {
            await terminal.Out.WriteLineAsync(Script().AsMemory(), cancellationToken);
        }
        else
        {
            await WholeFile.WriteAsync(output, async writer =>
            {
                await writer.WriteLineAsync(Script().AsMemory(), cancellationToken);
                return 1;
            });
        }

        return ExitCodes.Done;
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        var db = services.GetRequiredService<CrisisCareDbContext>();
        if (db.Database.IsSqlServer())
        {
            await using var connection = new SqlConnection(db.Database.GetConnectionString());
            await connection.OpenAsync(cancellationToken);
            SqlServerObjectsInstaller.Install(connection);
        }

        await terminal.SayAsync("The database is up to date.");
        return ExitCodes.Done;
    }
}
