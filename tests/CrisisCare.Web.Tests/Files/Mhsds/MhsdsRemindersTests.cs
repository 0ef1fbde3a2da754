using CrisisCare.Web.Import;
using CrisisCare.Web.Import.Mhsds;
using CrisisCare.Web.Tests.Jobs;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrisisCare.Web.Tests.Files.Mhsds;

public sealed class MhsdsRemindersTests : IDisposable
{
    private readonly ReminderFixture fixture = new();
    private readonly VerbRun run = new();

    public void Dispose()
    {
        fixture.Dispose();
        run.Dispose();
    }

    [Fact]
    public async Task Nobody_is_ever_reminded_of_imported_history()
    {
        var extract = new SmallExtract(run);
        await extract.DoneAsync();
        await ImportAsync(extract.Folder);

        foreach (var _ in Enumerable.Range(0, 60))
        {
            await fixture.SweepAsync();
            fixture.MoveTo(day: 1);
        }

        Assert.True(await fixture.App.WithDbAsync(db => db.Episodes.AnyAsync(episode => episode.ClosedOn == null && episode.SourceId == "E1")));
        Assert.Equal(0, await fixture.App.WithDbAsync(db => db.Reminders.CountAsync()));
        Assert.Empty(fixture.Emails);
        Assert.Empty(PendingJobs.Of(fixture.App));
    }

    private async Task ImportAsync(string folder)
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        var importer = ActivatorUtilities.CreateInstance<MhsdsImporter>(scope.ServiceProvider);
        var options = new ImportOptions(DryRun: false, SkipBadRows: false, "Southam");
        await importer.RunAsync(MhsdsFolder.Open(folder, MhsdsMapping.None), new MhsdsChoice(["A02"], [], ReadsProfessions: false), options, new Progress<string>(), CancellationToken.None);
    }
}
