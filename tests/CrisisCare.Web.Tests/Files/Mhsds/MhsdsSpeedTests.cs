using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CrisisCare.Web.Data;
using CrisisCare.Web.Tests.Support;

namespace CrisisCare.Web.Tests.Files.Mhsds;

/// <summary>
/// How long many years of a large trust take, and how much memory. Minutes long, so only on request: CRISISCARE_TEST_MHSDS_ROWS
/// says how many contacts to make up (2000000 for ten years of a large trust).
/// </summary>
public sealed partial class MhsdsSpeedTests : IDisposable
{
    private const string Variable = "CRISISCARE_TEST_MHSDS_ROWS";

    /// <summary>Whatever the number of contacts. MB.</summary>
    private const int MostMemory = 600;

    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Memory_stays_the_same_however_many_contacts_there_are()
    {
        var asked = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(int.TryParse(asked, out var contacts), $"takes minutes: set {Variable} to a number of contacts");
        var folder = ManyContacts.Write(run.Folder, contacts);

        var said = await ImportAsync(folder);

        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.Contains($"contacts: {contacts} added", said);
        Assert.InRange(int.Parse(Memory().Match(said).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), 1, MostMemory);
    }

    /// <summary>The executable by itself, so that its memory is its own.</summary>
    private async Task<string> ImportAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EnvironmentException).Assembly.Location, "import", "mhsds", folder, "--team", "Southam"])
        {
            WorkingDirectory = run.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NhsNumbers__AcceptTestRange"] = "true";
        start.Environment["ConnectionStrings__Sqlite"] = $"Data Source={Path.Combine(run.Folder, "speed.db")}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return error + await output;
    }

    [GeneratedRegex("at most ([0-9,]+) MB")]
    private static partial Regex Memory();
}
