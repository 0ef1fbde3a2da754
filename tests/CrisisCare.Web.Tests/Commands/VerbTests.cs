using System.Diagnostics;
using CrisisCare.Web.Commands;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Files;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Commands;

public sealed class VerbTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("dance")]
    [InlineData("user")]
    [InlineData("import", "staff")]
    [InlineData("import", "staff", "--bogus")]
    [InlineData("import", "mhsds", "--bogus")]
    [InlineData("import", "staff", "file.csv", "--bogus")]
    [InlineData("export", "continuity")]
    [InlineData("migrate", "--out", "file.sql")]
    [InlineData("seed")]
    [InlineData("check", "--bogus")]
    [InlineData("user", "add", "ada@example.test", "--name", "Ada", "--role", "Wizard")]
    [InlineData("user", "add", "ada@example.test", "--name", "Ada", "--role", "Administrator", "--password", "secret")]
    public async Task Wrong_usage_prints_usage_on_standard_error(params string[] args)
    {
        var result = await run.RunAsync(args);

        Assert.Equal(ExitCodes.WrongUsage, result.ExitCode);
        Assert.Contains("Usage:", result.Error);
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("import", "contacts", "--help")]
    [InlineData("serve", "--help")]
    public async Task Help_is_a_result(params string[] args)
    {
        var result = await run.RunAsync(args);

        Assert.Equal(ExitCodes.Done, result.ExitCode);
        Assert.Contains("Usage:", result.Out);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task A_missing_file_is_refused_and_an_unwritable_one_is_the_environments_fault()
    {
        await SmallTeam.ImportAsync(run);

        var missing = await run.RunAsync("import", "staff", Path.Combine(run.Folder, "missing.csv"), "--team", "Southam");
        var unwritable = await run.RunAsync("export", "continuity", "--out", Path.Combine(run.Folder, "no", "such", "folder.csv"));

        Assert.Equal((ExitCodes.RefusedInput, ExitCodes.Environment), (missing.ExitCode, unwritable.ExitCode));
        Assert.Contains("cannot be read", missing.Error);
        Assert.Contains("cannot be written", unwritable.Error);
    }

    [Fact]
    public async Task With_several_teams_one_must_be_named()
    {
        var file = run.File("staff.csv", SmallTeam.StaffHeader, SmallTeam.Sam);
        var none = await run.RunAsync("import", "staff", file);
        await run.RunAsync("import", "staff", file, "--team", "Southam");
        await run.RunAsync("import", "staff", file, "--team", "Northam");

        var several = await run.RunAsync("export", "continuity", "--out", Path.Combine(run.Folder, "out.csv"));
        var unknown = await run.RunAsync("export", "continuity", "--out", Path.Combine(run.Folder, "out.csv"), "--team", "Westham");

        Assert.Contains("There is no team yet.", none.Error);
        Assert.Contains("There are several teams. Add --team with one of: Northam, Southam.", several.Error);
        Assert.Contains("There is no team called Westham.", unknown.Error);
        Assert.All([none, several, unknown], result => Assert.Equal(ExitCodes.RefusedInput, result.ExitCode));
    }

    [Fact]
    public async Task A_demonstration_is_not_made_in_a_database_that_is_in_use()
    {
        await SmallTeam.ImportAsync(run);

        var result = await run.RunAsync("seed", "--demo");

        Assert.Equal(ExitCodes.RefusedInput, result.ExitCode);
        Assert.Contains("Use an empty one", result.Error);
    }

    [Fact]
    public async Task Check_says_that_all_is_well_or_what_is_not()
    {
        await run.RunAsync("migrate");
        await SmallTeam.ImportAsync(run);
        var well = await run.RunAsync("check");
        run.Clock.AdjustTime(run.Clock.GetUtcNow().AddDays(-1));

        var behind = await run.RunAsync("check");

        Assert.Equal((ExitCodes.Done, "All is well."), (well.ExitCode, well.Out.Trim()));
        Assert.Equal(ExitCodes.Environment, behind.ExitCode);
        Assert.Contains("The clock of this machine", behind.Error);
    }

    [Fact]
    public async Task The_executable_answers_the_shell()
    {
        var help = await ExecuteAsync("--help");
        var wrong = await ExecuteAsync("check", "--bogus");
        var nothing = await ExecuteAsync("check");

        Assert.Equal((ExitCodes.Done, ExitCodes.WrongUsage, ExitCodes.Environment), (help.ExitCode, wrong.ExitCode, nothing.ExitCode));
        Assert.Contains("migrate", help.Out);
        Assert.Contains("There is no database file yet", nothing.Error);
        Assert.DoesNotContain("   at ", nothing.Error);
    }

    private async Task<VerbResult> ExecuteAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EnvironmentException).Assembly.Location, .. args])
        {
            WorkingDirectory = run.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new VerbResult(process.ExitCode, await output, error);
    }
}
