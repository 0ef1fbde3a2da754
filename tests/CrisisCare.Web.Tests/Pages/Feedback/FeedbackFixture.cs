using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.Feedback;

/// <summary>The team with a poster at its reception, and somebody with a phone and no account.</summary>
public abstract class FeedbackFixture : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo outbox = Directory.CreateTempSubdirectory("crisiscare-outbox-");

    protected FeedbackFixture()
    {
        App = new CrisisCareApp().With("Smtp:Outbox", outbox.FullName).With("PublicUrl", "https://crisiscare.example");
    }

    protected CrisisCareApp App { get; }

    protected Given Given { get; private set; } = null!;

    /// <summary>The address on the poster.</summary>
    protected string Poster { get; private set; } = "";

    protected IEnumerable<string> Emails => outbox.GetFiles("*.eml").Select(file => File.ReadAllText(file.FullName));

    public async ValueTask InitializeAsync()
    {
        Given = await Given.ATeamAsync(App);
        Poster = await APosterAsync(Given.Team);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        App.Dispose();
        if (outbox.Exists)
        {
            outbox.Delete(recursive: true);
            outbox.Refresh();
        }
    }

    protected async Task<string> APosterAsync(Team team)
    {
        var link = FeedbackLink.ForPoster(team, "Reception", App.Now, by: null, out var secret);
        await Given.ASavedAsync(link);
        return $"/feedback/{secret}";
    }

    protected async Task<string> AnOwnLinkAsync(Guid serviceUserId)
    {
        var link = FeedbackLink.ForPerson(Given.Team, serviceUserId, App.Now, by: null, out var secret);
        await Given.ASavedAsync(link);
        return $"/feedback/{secret}";
    }

    /// <summary>Opens an address, thinks for half a minute, and sends.</summary>
    protected Task<BrowsedPage> WriteAsync(string address, params (string Name, string? Value)[] fields) => WriteAsync(App.Browser(), address, fields);

    protected async Task<BrowsedPage> WriteAsync(PageBrowser browser, string address, params (string Name, string? Value)[] fields)
    {
        var form = await browser.OpenAsync(address);
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        return await browser.SubmitAsync(form, "Send", [.. fields.Select(field => ($"Input.{field.Name}", field.Value))]);
    }

    protected Task<List<FeedbackPiece>> PiecesAsync() => App.WithDbAsync(db => db.Feedback.AsNoTracking().OrderBy(piece => piece.ReceivedAt).ToListAsync());

    protected string Logged() => string.Concat(Directory.GetFiles(App.Folder, "*", SearchOption.AllDirectories).Select(ReadShared));

    private static string ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
