using System.Text;
using System.Text.RegularExpressions;
using CrisisCare.Browser.Tests.Support;
using CrisisCare.Domain.Rota;
using CrisisCare.Domain.Voice;
using CrisisCare.Web.Jobs;
using CrisisCare.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrisisCare.Browser.Tests;

/// <summary>A person writes on an old phone without JavaScript; the duty lead and the team leader hear of it.</summary>
public sealed class FeedbackTests(Chrome chrome) : IDisposable
{
    private const string Words = "It was someone new again.\nI did not open the door. 🙁 <b>مرحبا</b>";

    private readonly CrisisCareApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_person_with_an_old_phone_and_no_JavaScript_writes_and_is_heard()
    {
        var address = app.Listen();
        var given = await Given.ATeamAsync(app);
        var poster = FeedbackLink.ForPoster(given.Team, "Reception", app.Now, by: null, out var secret);
        await given.ASavedAsync(poster, new Shift(given.Team.Id, given.Priya.Id, app.Today, ShiftKind.Early, null, isDutyLead: true));
        await using var person = await chrome.VisitAsync(address, Screen.OldPhone, javaScript: false);

        await WriteAsync(person, $"/feedback/{secret}");
        await app.RunAsync<SomeoneToday>(job => job.RunAsync(CancellationToken.None));

        await using var priya = await chrome.VisitAsync(address, Screen.Phone);
        await priya.LogInAsync("priya@example.test");
        await priya.Page.GotoAsync("/inbox");
        await priya.Page.GetByRole(AriaRole.Link, new() { Name = "Someone who gave feedback asked to be contacted today" }).ClickAsync();
        Assert.Equal(Words, await priya.Page.Locator("blockquote").TextContentAsync() is { } shown ? shown.ReplaceLineEndings("\n") : null);
        await priya.Page.GetByLabel("We spoke with them").CheckAsync();
        await priya.PressAsync("Save what came of it");
        await priya.Page.WaitForLoadStateAsync();
        Assert.Contains("We spoke with them. Priya Nair", await priya.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(person.Complaints.Concat(priya.Complaints));
    }

    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task A_team_leader_prints_a_poster_on_one_sheet(Screen screen)
    {
        var address = app.Listen();
        await Given.ATeamAsync(app);
        await using var fran = await chrome.VisitAsync(address, screen);
        await fran.LogInAsync("fran@example.test");

        await fran.Page.GotoAsync("/feedback/posters");
        await fran.Page.GetByLabel("Where will it hang?").FillAsync("Reception");
        await fran.PressAsync("Make a poster");
        await fran.Page.Locator(".app-poster").WaitForAsync();

        Assert.Empty(await fran.AxeViolationsAsync());
        Assert.False(await fran.ScrollsSidewaysAsync());
        Assert.Empty(fran.Complaints);
        await PictureAsync(fran, "poster");
        await fran.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await PictureAsync(fran, "poster-printed");
        var sheets = Encoding.Latin1.GetString(await fran.Page.PdfAsync(new() { Format = "A4" }));
        Assert.Single(Regex.Matches(sheets, @"/Type\s*/Page\b"));
    }

    private static async Task PictureAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("CRISISCARE_PICTURES") is { Length: > 0 } folder)
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{visitor.Page.ViewportSize!.Width}.png"), FullPage = true });
        }
    }

    private async Task WriteAsync(Visitor person, string address)
    {
        await person.Page.GotoAsync(address);
        Assert.False(await person.ScrollsSidewaysAsync());
        await person.Page.GetByLabel("What should we know?").FillAsync(Words);
        await person.Page.GetByLabel("I need someone to contact me today").CheckAsync();
        await person.Page.GetByLabel("How can we reach you?").FillAsync("07700 900 461");
        await person.Page.GetByRole(AriaRole.Group, new() { Name = "Did you know who was coming?" }).GetByLabel("No", new() { Exact = true }).CheckAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await person.PressAsync("Send");
        await person.Page.WaitForURLAsync("**/feedback/thank-you/*");
        Assert.Contains("We are telling the person in charge and the team leaders now.", await person.TextAsync(), StringComparison.Ordinal);
        Assert.False(await person.ScrollsSidewaysAsync());
        var piece = await app.WithDbAsync(db => db.Feedback.SingleAsync());
        Assert.Equal((Words.ReplaceLineEndings("\r\n"), FeedbackAnswer.No, "07700 900 461"), (piece.Words, piece.KnewWhoWasComing, piece.Reach));
    }
}
