using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Tests.Pages.MyTeam;

/// <summary>Grace, born on 4 May 1988, whose lead is Sam, has a link to her own page. It is Monday 23 November 2026, 9:30am.</summary>
public abstract class MyTeamFixture : IAsyncLifetime
{
    protected CrisisCareApp App { get; } = new CrisisCareApp().With("PublicUrl", "https://crisiscare.example");

    protected Given Given { get; private set; } = null!;

    protected Episode Grace { get; private set; } = null!;

    /// <summary>The address of her page.</summary>
    protected string Hers { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Given = await Given.ATeamAsync(App);
        await OfferAsync(true);
        Grace = await Given.APersonAsync("Grace", "Abernathy", App.Now.AddDays(-3), Given.Sam, nhsNumber: "9990000018");
        Hers = await ALinkAsync(Grace);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    protected Task OfferAsync(bool offers) => App.WithDbAsync(async db =>
    {
        (await db.Teams.SingleAsync(team => team.Id == Given.Team.Id)).OfferMyTeam(offers);
        await db.SaveChangesAsync();
    });

    protected async Task<string> ALinkAsync(Episode episode)
    {
        var team = await App.WithDbAsync(db => db.Teams.AsNoTracking().SingleAsync(one => one.Id == episode.TeamId));
        await Given.ASavedAsync(MyTeamLink.Make(team, episode, App.Now, by: null, out var secret));
        return $"/my-team/{secret}";
    }

    /// <summary>Gives a date of birth on the page.</summary>
    protected static async Task<BrowsedPage> BornAsync(PageBrowser browser, string address, int day = 4, int month = 5, int year = 1988) => await browser.SubmitAsync(
        await browser.OpenAsync(address), "Show my team", ("Born.Date.Day", $"{day}"), ("Born.Date.Month", $"{month}"), ("Born.Date.Year", $"{year}"));

    protected Task<List<MyTeamLink>> LinksAsync() => App.WithDbAsync(db => db.MyTeamLinks.AsNoTracking().ToListAsync());

    protected Task<List<PersonsRequest>> RequestsAsync() => App.WithDbAsync(db => db.PersonsRequests.AsNoTracking().ToListAsync());

    /// <summary>What the audit trail says of the links, and all that it says.</summary>
    protected Task<List<string>> TrailAsync() => App.WithDbAsync(db => db.AuditEntries.Where(entry => entry.Entity == nameof(MyTeamLink)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());

    /// <summary>Everything in the log.</summary>
    protected string Logged() => string.Concat(Directory.GetFiles(App.Folder, "*", SearchOption.AllDirectories).Select(ReadShared));

    private static string ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
